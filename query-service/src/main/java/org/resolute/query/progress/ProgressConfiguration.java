package org.resolute.query.progress;

import org.resolute.query.structure.Structures;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps figures in a part of the memory that the process was given. */
@Configuration(proxyBeanMethods = false)
class ProgressConfiguration {
    @Bean
    ProgressReader progressReader(Figures figures) {
        return new ProgressReader(figures);
    }

    @Bean
    Figures figures(Structures structures, @Value("${resolute.mass-units-min}") int massUnitsMin) {
        return new Figures(structures, Runtime.getRuntime().maxMemory(), massUnitsMin);
    }
}
