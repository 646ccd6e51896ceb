package org.resolute.command.submissions;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.resolute.command.answer.Receipts;
import org.resolute.command.ledger.Ledger;
import org.resolute.command.settling.Reception;
import org.resolute.command.understanding.Intake;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts the working through of large files together. */
@Configuration(proxyBeanMethods = false)
class SubmissionsConfiguration {
    private static final int ID_BYTES = 16;

    @Bean
    @DependsOnDatabaseInitialization
    Crew crew(
            DataSource database,
            Intake intake,
            Reception reception,
            Receipts receipts,
            Ledger ledger,
            JsonMapper mapper) {
        return new Crew(
                new Store(database, random().get()),
                new Turn.Parts(intake, reception, receipts, ledger, mapper));
    }

    @Bean
    Submissions submissions(DataSource database, Intake intake, Crew crew) {
        return new Submissions(new Desk(database), intake, random(), crew::call);
    }

    /** Nobody can guess one, so nobody comes upon another's. */
    private static Supplier<String> random() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] id = new byte[ID_BYTES];
            random.nextBytes(id);
            return HexFormat.of().formatHex(id);
        };
    }
}
