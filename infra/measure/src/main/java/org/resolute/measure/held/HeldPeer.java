package org.resolute.measure.held;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Selects the rows below a unit from the table {@code held}, and writes them as they are. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(HeldPeer.Held.class)
public class HeldPeer {

    public static void main(String[] arguments) {
        SpringApplication.run(HeldPeer.class, arguments);
    }

    /** The pool of the query service. */
    @Bean
    DataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(System.getenv("PEER_DB_URL"));
        pool.setUsername(System.getenv("PEER_DB_USER"));
        pool.setPassword(System.getenv("PEER_DB_PASSWORD"));
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(2);
        pool.setAutoCommit(false);
        pool.setReadOnly(true);
        pool.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return pool;
    }

    @RestController
    static final class Held {
        private static final String BELOW =
                "select * from held where resolution = ? and parent = ? order by unit";

        private final JdbcTemplate jdbc;
        private final TransactionTemplate transaction;

        Held(DataSource pool, PlatformTransactionManager transactions) {
            this.jdbc = new JdbcTemplate(pool);
            this.transaction = new TransactionTemplate(transactions);
        }

        @GetMapping("/held")
        List<Map<String, @Nullable Object>> below(
                @RequestParam String resolution, @RequestParam String parent) {
            return transaction.execute(_ -> jdbc.queryForList(BELOW, resolution, parent));
        }

        @GetMapping("/ready")
        String ready() {
            return "ready";
        }
    }
}
