package org.resolute.infra.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeepingTheHouseRulesTest {
    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.resolute");

    /** Classes that break every rule on purpose. */
    private static final JavaClasses PLANTED =
            new ClassFileImporter()
                    .importPackages(
                            "org.resolute.events.planted",
                            "org.resolute.proof.planted",
                            "org.resolute.command.planted",
                            "org.resolute.command.plantedtoo",
                            "org.resolute.query.planted",
                            "org.resolute.query.plantedtoo");

    @ParameterizedTest
    @EnumSource
    void the_house_keeps_its_rule(HouseRules rule) {
        rule.rule().check(HOUSE);
    }

    @ParameterizedTest
    @EnumSource
    void a_planted_breach_is_found(HouseRules rule) {
        assertThat(rule.rule().evaluate(PLANTED).hasViolation()).isTrue();
    }

    @Test
    void all_modules_are_looked_at() {
        assertThat(HOUSE.stream().map(type -> type.getPackageName().split("\\.", -1)[2]))
                .contains("events", "proof", "platform", "tokens", "command", "query", "infra");
    }
}
