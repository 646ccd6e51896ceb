package org.resolute.infra.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What may know what, one sentence each. */
enum HouseRules {
    RULES_AND_STATES_KNOW_NO_FRAMEWORK(
            noClasses()
                    .that()
                    .haveNameMatching("org\\.resolute\\..*(Rules|State|Refusal)(\\$.*)?")
                    .should()
                    .dependOnClassesThat(worldly())),

    EVENTS_DEPEND_ON_THE_LANGUAGE_ONLY(
            classes()
                    .that(resideInAPackage("org.resolute.events.."))
                    .and(not(resideInAPackage("org.resolute.events.wire..")))
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                    "java..", "org.jspecify..", "org.resolute.events.."))),

    IN_EVENTS_ONLY_THE_WIRE_KNOWS_JACKSON(
            noClasses()
                    .that(resideInAPackage("org.resolute.events.."))
                    .and(not(resideInAPackage("org.resolute.events.wire..")))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson.."))),

    PROOF_DEPENDS_ON_THE_LANGUAGE_ONLY(
            classes()
                    .that(resideInAPackage("org.resolute.proof.."))
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                    "java.lang..",
                                    "java.nio",
                                    "java.nio.charset..",
                                    "java.io..",
                                    "java.security..",
                                    "java.util..",
                                    "org.jspecify..",
                                    "org.resolute.proof.."))),

    QUERY_KNOWS_NO_AXON_AND_NO_COMMAND(
            noClasses()
                    .that(resideInAPackage("org.resolute.query.."))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage("org.axonframework..", "org.resolute.command.."))),

    COMMAND_KNOWS_NO_QUERY(
            noClasses()
                    .that(resideInAPackage("org.resolute.command.."))
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.resolute.query.."))),

    SERVICES_DO_NOT_KNOW_WHAT_RUNS_THEM(
            noClasses()
                    .that(
                            resideInAnyPackage(
                                    "org.resolute.events..",
                                    "org.resolute.tokens..",
                                    "org.resolute.proof..",
                                    "org.resolute.command..",
                                    "org.resolute.query.."))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage("org.resolute.infra..", "org.resolute.platform.."))),

    COMMAND_ROOMS_FORM_NO_CIRCLE(
            slices().matching("org.resolute.command.(*)..").should().beFreeOfCycles()),

    QUERY_ROOMS_FORM_NO_CIRCLE(
            slices().matching("org.resolute.query.(*)..").should().beFreeOfCycles()),

    NAMES_SAY_WHAT_A_THING_DOES(
            noClasses()
                    .that(resideInAPackage("org.resolute.."))
                    .should()
                    .haveNameMatching(
                            ".*\\.((common|core|misc|data|info)\\..*"
                                    + "|([^.]*\\$)?(Abstract|Default)[A-Z][^.]*"
                                    + "|[^.]*(Util|Utils|Helper|Manager|Impl|Processor)(\\$.*)?)")),

    THE_CLOCK_IS_HANDED_IN(
            noClasses()
                    .that(
                            resideInAnyPackage(
                                    "org.resolute.events..",
                                    "org.resolute.tokens..",
                                    "org.resolute.command..",
                                    "org.resolute.query.."))
                    .and(not(isTheMain()))
                    .should()
                    .callCodeUnitWhere(readsTheClock()));

    // A rule of ArchUnit cannot change, it only does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final ArchRule rule;

    HouseRules(ArchRule rule) {
        this.rule = rule;
    }

    ArchRule rule() {
        return rule.as(sentence()).allowEmptyShould(true);
    }

    private String sentence() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static DescribedPredicate<JavaClass> worldly() {
        return resideInAnyPackage(
                        "org.springframework..",
                        "org.axonframework..",
                        "org.apache.kafka..",
                        "io.micrometer..",
                        "org.slf4j..",
                        "tools.jackson..",
                        "com.fasterxml..",
                        "jakarta..",
                        "java.io..",
                        "java.net..",
                        "java.nio..",
                        "java.sql..",
                        "javax.sql..")
                .as("a framework or the outside world");
    }

    /** Each service has one class that brings in the clock everyone else is handed. */
    private static DescribedPredicate<JavaClass> isTheMain() {
        Set<String> mains =
                Set.of("org.resolute.command.CommandService", "org.resolute.query.QueryService");
        return describe("the main class", type -> mains.contains(type.getFullName()));
    }

    private static DescribedPredicate<JavaCall<?>> readsTheClock() {
        Pattern readers =
                Pattern.compile(
                        "java\\.time\\.(Instant|LocalDate|LocalTime|LocalDateTime|OffsetDateTime"
                                + "|ZonedDateTime)\\.now\\((java\\.time\\.ZoneId)?\\)"
                                + "|java\\.time\\.Clock\\.(system|tick).*"
                                + "|java\\.lang\\.System\\.currentTimeMillis\\(\\)"
                                + "|java\\.util\\.Date\\.<init>\\(\\)");
        return describe(
                "reads the clock of the machine",
                call -> readers.matcher(call.getTarget().getFullName()).matches());
    }
}
