package org.resolute.query;

import java.time.Clock;
import javax.sql.DataSource;
import org.resolute.query.answer.Answers;
import org.resolute.query.answer.Unchanged;
import org.resolute.query.answer.Views;
import org.resolute.query.asof.Moments;
import org.resolute.query.intake.CheckpointTable;
import org.resolute.query.intake.Reached;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The query service of one ledger. */
@SpringBootApplication(proxyBeanMethods = false)
public class QueryService {

    public static void main(String[] args) {
        SpringApplication.run(QueryService.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Views views(DataSource pool, CheckpointTable checkpoints, Moments moments) {
        return new Views(pool, checkpoints, moments);
    }

    @Bean
    Answers answers(Views views, Reached reached, Moments moments) {
        return new Answers(views, reached, moments);
    }

    @Bean
    Unchanged unchanged(Reached reached, Moments moments) {
        return new Unchanged(reached, moments);
    }
}
