package org.resolute.measure.echo;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reads a JSON object and writes it back, on the server the command service uses. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import(EchoPeer.Echo.class)
public class EchoPeer {

    public static void main(String[] arguments) {
        SpringApplication.run(EchoPeer.class, arguments);
    }

    @RestController
    static final class Echo {
        @PostMapping("/v1/events")
        Map<String, Object> echo(@RequestBody Map<String, Object> object) {
            return object;
        }

        @GetMapping("/ready")
        String ready() {
            return "ready";
        }
    }
}
