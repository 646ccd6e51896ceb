package org.resolute.query.progress;

import org.resolute.query.structure.Structures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps figures in a part of the memory that the process was given. */
@Configuration(proxyBeanMethods = false)
class ProgressConfiguration {
    @Bean
    Figures figures(Structures structures) {
        return new Figures(structures, Runtime.getRuntime().maxMemory());
    }
}
