package org.resolute.query.rebuild;

import java.time.Clock;
import org.resolute.query.answer.Views;
import org.resolute.query.intake.CheckpointTable;
import org.resolute.query.intake.Intake;
import org.resolute.query.intake.WritingPlace;
import org.resolute.query.rebuild.Rebuilding.Parts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rebuilds run beside the intake, and end before it. */
@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

    @Bean
    RebuildTable rebuildTable(Clock clock) {
        return new RebuildTable(clock);
    }

    @Bean
    Told toldOfRebuilds(Views views, RebuildTable table, Clock clock) {
        return new Told(views, table, clock);
    }

    @Bean(initMethod = "start")
    Rebuilds rebuilds(
            WritingPlace place, Intake intake, CheckpointTable checkpoints, RebuildTable table) {
        return new Rebuilds(
                place,
                new Parts(intake, checkpoints, table, Stage.Watcher.NONE, intake::isWriting));
    }
}
