package org.resolute.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resolute.command.Facts;
import org.resolute.command.RunningService;
import org.resolute.command.RunningService.Answer;
import org.resolute.command.answer.Sentences;
import org.resolute.command.monitoring.MonitoringRefusal;
import org.resolute.command.resolution.ResolutionRefusal;
import org.resolute.command.undertaking.UndertakingRefusal;
import org.resolute.command.unit.UnitRefusal;
import org.resolute.command.verdict.Refusal;
import org.resolute.events.wire.WireName;

/** Every kind of fact through the door of a running service, in one story. */
class TheWholeVocabularyTest {
    private static final String RU = "'resolution':'r','unit':'d1',";
    private static final String ROUND = "'round':'m',";
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.onFreshLedger();
        assertThat(service.batch(Facts.province()).status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_fact_is_recorded_and_a_node_that_starts_later_knows_what_became_of_each() {
        List<String> story = story();

        Answer answer = service.batch(story);

        assertThat(answer.body().get("recorded").intValue())
                .as(answer.text())
                .isEqualTo(story.size());
        assertThat(types(answer)).isEqualTo(allTypesBut("unit-established", "resolution-adopted"));
        long session = position(answer, "training-session-held");
        long obstacle = position(answer, "obstacle-resolved");
        try (RunningService later = RunningService.on(service.databases())) {
            assertThat(code(later, "again", "entry-retracted", entry(session)))
                    .isEqualTo("entry-built-upon");
            assertThat(code(later, "once", "entry-retracted", entry(obstacle))).isEqualTo("none");
            assertThat(code(later, "twice", "entry-retracted", entry(obstacle)))
                    .isEqualTo("entry-retracted");
        }
    }

    private static List<String> story() {
        List<String> all = new ArrayList<>();
        add(
                all,
                "obligation-set",
                "'resolution':'r','obligation':'o','what':'DOCUMENT',"
                        + "'levels':['DISTRICT'],'count':1,'dueOn':'2021-06-30','title':'t'");
        add(
                all,
                "deadline-extended",
                "'resolution':'r','obligation':'o','reason':'x',"
                        + "'dueIn':{'workingDays':30,'from':'2021-06-30'}");
        add(
                all,
                "obligation-transferred",
                "'resolution':'r','obligation':'o','unit':'d2','to':'d1'");
        add(all, "obligation-waived", RU + "'obligation':'o','reason':'x'");
        add(
                all,
                "plan-drafted",
                RU
                        + "'document':'d','kind':'PLAN','title':'t',"
                        + "'reference':'1','obligation':'o'");
        add(all, "plan-revised", RU + "'document':'d','title':'t2'");
        add(all, "plan-approved", RU + "'document':'d'");
        add(all, "plan-started", RU + "'document':'d'");
        add(all, "plan-finished", RU + "'document':'d'");
        add(
                all,
                "training-session-held",
                RU
                        + "'session':'s','format':'CENTRAL',"
                        + "'expected':90,'attended':95,'chaired':true,'monitored':false");
        add(all, "essays-collected", RU + "'session':'s','expected':90,'collected':91");
        add(all, "essays-reviewed", RU + "'session':'s','reviewed':90");
        add(
                all,
                "outreach-recorded",
                RU
                        + "'activity':'a','channel':'MEETING',"
                        + "'audience':'PUBLIC','reached':1200,'target':4000,'counting':'UNIQUE'");
        add(all, "inspection-conducted", RU + "'inspection':'i','self':true");
        add(
                all,
                "recommendations-forwarded",
                RU + "'received':9,'consolidated':5,'forwarded':5,'to':'p'");
        add(all, "review-filed", RU + "'review':'v','kind':'ANNUAL','year':2021");
        add(all, "obstacle-reported", RU + "'obstacle':'old','cause':'LINK'");
        all.add(
                all.getLast()
                        .replace("obstacle-reported.v1", "obstacle-reported.v2")
                        .replace("\"id\":\"", "\"id\":\"v2-")
                        .replace(
                                "\"obstacle\":\"old\"",
                                "\"obstacle\":\"new\",\"since\":\"2021-05-01\""));
        add(all, "obstacle-resolved", RU + "'obstacle':'new'");
        add(
                all,
                "entry-corrected",
                RU
                        + "'entry':'a','reason':'x','replacement':"
                        + "{'channel':'MEDIA','audience':'PUBLIC',"
                        + "'reached':9,'counting':'CONTACTS'}");
        add(all, "entry-retracted", RU + "'entry':'v','reason':'x'");
        add(all, "resolution-amended", "'resolution':'r','title':'NQ','reason':'x'");
        add(all, "monitoring-opened", ROUND + "'resolutions':['r'],'by':'UBKT'");
        add(
                all,
                "finding-recorded",
                ROUND
                        + "'finding':'w','polarity':'LIMITATION',"
                        + "'topic':'late','units':['d1','gso:902'],'partly':['p'],"
                        + "'exhaustive':false,'evidence':[1],"
                        + "'figures':[{'unit':'d1','value':35.72,'comparator':'EQUAL'}]");
        add(
                all,
                "directive-issued",
                ROUND
                        + "'directive':'g','topic':'late','units':['d1'],"
                        + "'dueOn':'2021-12-31','findings':['w']");
        add(all, "directive-acknowledged", ROUND + "'directive':'g','unit':'d1'");
        add(all, "directive-followed-up", ROUND + "'directive':'g','unit':'d1','note':'n'");
        add(all, "directive-closed", ROUND + "'directive':'g','unit':'d1'");
        add(all, "conclusion-issued", ROUND + "'concludedOn':'2021-10-29'");
        add(
                all,
                "report-sealed",
                ROUND + "'report':'b','asOf':1,'sha256':'" + "0f".repeat(32) + "'");
        add(
                all,
                "report-sealed.v2",
                ROUND
                        + "'report':'c','asOf':1,'table':'/v1/resolutions/r/progress?asOf=1',"
                        + "'sha256':'"
                        + "0f".repeat(32)
                        + "'");
        add(all, "unit-renamed", "'unit':'d1','name':'Tên mới'," + since("2025-07-01"));
        add(all, "unit-moved", "'unit':'gso:901','parent':'p'," + since("2025-07-01"));
        add(
                all,
                "unit-code-retired",
                "'unit':'d1','system':'gso','code':'901','effectiveOn':'2025-07-01'");
        add(
                all,
                "unit-code-assigned",
                "'unit':'d2','system':'gso','code':'901','effectiveOn':'2025-07-01'");
        add(
                all,
                "unit-dissolved",
                "'unit':'d1','successors':[{'unit':'d2'}]," + since("2025-07-02"));
        add(
                all,
                "resolution-withdrawn",
                "'resolution':'r','effectiveOn':'2025-12-31','reason':'x'");
        return all;
    }

    private static String since(String day) {
        return "'effectiveOn':'" + day + "','instrument':'NQ'";
    }

    private static void add(List<String> all, String type, String fields) {
        String data = "{" + fields.replace('\'', '"') + "}";
        all.add(Facts.event("whole-" + all.size(), type, "2021-11-02T09:00:00+07:00", data));
    }

    private static Set<String> types(Answer answer) {
        Set<String> types = new TreeSet<>();
        answer.body().get("items").forEach(item -> types.add(type(item.get("position").asLong())));
        return types;
    }

    private static String type(long position) {
        return service.get("/v1/events/" + position).body().get("type").stringValue();
    }

    private static Set<String> allTypesBut(String... names) {
        Set<String> types = new TreeSet<>();
        Arrays.stream(WireName.values())
                .filter(name -> !List.of(names).contains(name.shortName()))
                .forEach(name -> types.add(name.type()));
        return types;
    }

    private static long position(Answer answer, String name) {
        for (var item : answer.body().get("items")) {
            long position = item.get("position").asLong();
            if (type(position).contains(name)) {
                return position;
            }
        }
        throw new AssertionError("no " + name);
    }

    private static String entry(long position) {
        return RU + "'entry':" + position + ",'reason':'x'";
    }

    private static String code(RunningService node, String id, String type, String fields) {
        List<String> one = new ArrayList<>();
        add(one, type, fields);
        Answer answer = node.event(one.getFirst().replace("whole-0", id));
        return answer.status() == 201 ? "none" : answer.body().get("code").stringValue();
    }

    static Stream<Refusal> refusals() {
        return Stream.of(
                        UnitRefusal.values(),
                        ResolutionRefusal.values(),
                        UndertakingRefusal.values(),
                        MonitoringRefusal.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void every_refusal_has_a_sentence_in_both_languages(Refusal why) {
        List<String> about = List.of("A", "B", "C");
        String english = Sentences.of(why.code(), Locale.ENGLISH, about).orElseThrow();
        String vietnamese = Sentences.of(why.code(), Sentences.VIETNAMESE, about).orElseThrow();

        assertThat(english).doesNotContain("{").isNotEqualTo(vietnamese);
        assertThat(vietnamese).doesNotContain("{");
    }
}
