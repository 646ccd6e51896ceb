package org.resolute.measure.stock;

import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Turns a report into a command and waits for it. */
@RestController
final class StockController {
    private final CommandGateway commands;

    StockController(CommandGateway commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/events")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> submit(@RequestBody Outreach.Submitted report) {
        Outreach.Facts facts = report.data();
        String undertaking = facts.resolution() + "/" + facts.unit();
        String id =
                commands.sendAndWait(new Outreach.RecordOutreach(undertaking, report.id(), facts));
        return Map.of("id", id, "source", report.source(), "status", "recorded");
    }

    @GetMapping("/ready")
    String ready() {
        return "ready";
    }
}
