package org.resolute.measure.stock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** What a team gets that takes Axon, Spring and PostgreSQL and changes nothing. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({StockAxon.class, StockController.class})
public class StockPeer {

    public static void main(String[] arguments) {
        SpringApplication.run(StockPeer.class, arguments);
    }
}
