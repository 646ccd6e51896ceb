package org.resolute.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.command.Facts;
import org.resolute.command.RunningService;
import org.resolute.command.RunningService.Answer;
import tools.jackson.databind.JsonNode;

/** Reports as the rows of a table, as a spreadsheet saves it. */
class SendingATableTest {
    private static final String CSV = "text/csv";
    private static final String HEADER =
            "type,id,source,time,resolution,unit,activity,channel,audience,reached,target,"
                    + "counting\n";
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.onFreshLedger();
        service.batch(Facts.province());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String row(String id, String rest) {
        return "outreach-recorded," + id + ",https://a.example,2021-10-12T09:00:00+07:00," + rest;
    }

    private static String outreach(String id) {
        return row(id, "r,d1," + id + ",MEETING,PUBLIC,1200,,UNIQUE\n");
    }

    private static JsonNode recorded(Answer answer, int index) {
        long position = answer.body().at("/items/" + index + "/position").longValue();
        return service.get("/v1/events/" + position).body();
    }

    @Test
    void each_row_is_recorded_as_the_event_it_tells_of() {
        Answer answer = service.post(CSV, HEADER + outreach("t1") + "\n" + outreach("t2"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().get("recorded").intValue()).isEqualTo(2);
        JsonNode event = recorded(answer, 0);
        assertThat(event.get("type").stringValue()).isEqualTo("org.resolute.outreach-recorded.v1");
        assertThat(event.get("data").toString())
                .isEqualTo(
                        "{\"resolution\":\"r\",\"unit\":\"d1\",\"activity\":\"t1\","
                                + "\"channel\":\"MEETING\",\"audience\":\"PUBLIC\","
                                + "\"reached\":1200,\"counting\":\"UNIQUE\"}");
        Answer again = service.post(CSV, HEADER + outreach("t1") + outreach("t2"));
        assertThat(again.body().get("repeated").intValue()).isEqualTo(2);
    }

    @Test
    void a_spreadsheets_own_way_of_writing_is_understood() {
        String file =
                "\uFEFFĐơn vị;Nghị quyết;Loại sự kiện;Mã báo cáo;source;Thời điểm;Lớp học;"
                        + "Hình thức;expected;Số người dự;Có chủ trì;Có theo dõi\r\n"
                        + "d1;r;training-session-held;s1;https://a.example;"
                        + "2021-03-01T09:00:00+07:00;lop-1;CENTRAL;120;\"118\";Có;KHÔNG\r\n"
                        + ";;;;;;;;;;;\r\n";

        Answer answer = service.post(CSV, file);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode data = recorded(answer, 0).get("data");
        assertThat(data.get("chaired").booleanValue()).isTrue();
        assertThat(data.get("monitored").booleanValue()).isFalse();
        assertThat(data.get("attended").intValue()).isEqualTo(118);
    }

    @Test
    void lists_and_parts_have_columns_of_their_own() {
        String file =
                """
                type,id,source,time,unit,name,level,kind,parent,codes.0.system,codes.0.code,\
                codes.1.system,codes.1.code,effectiveOn,instrument,successors.0.unit
                unit-established,u1,s,2020-10-01T00:00:00Z,c1,"Xã ""Một"", cũ",COMMUNE,\
                TERRITORIAL,d1,,,gso,30001,2015-01-01,NĐ 1,
                unit-dissolved,u2,s,2020-10-02T00:00:00Z,c1,,,,,,,,,2016-01-01,NĐ 2,
                """;

        Answer answer = service.post(CSV, file);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode established = recorded(answer, 0).get("data");
        assertThat(established.get("name").stringValue()).isEqualTo("Xã \"Một\", cũ");
        assertThat(established.get("codes").toString())
                .isEqualTo("[{\"system\":\"gso\",\"code\":\"30001\"}]");
        assertThat(recorded(answer, 1).at("/data/successors").toString()).isEqualTo("[]");
    }

    @Test
    void every_fault_of_a_row_is_told_with_its_row_and_column() {
        String file =
                HEADER
                        + outreach("ok-1")
                        + "\n"
                        + row("bad 1", "r,d1,no spaces,SHOUTING,PUBLIC,many,,UNIQUE\n")
                        + row("bad-2", "r,gso:404,a,MEETING,PUBLIC,1,,UNIQUE\n");

        Answer answer = service.post(CSV, file);

        assertThat(answer.status()).isEqualTo(207);
        assertThat(places(answer, 1)).contains("4 activity", "4 channel", "4 reached");
        assertThat(places(answer, 2)).containsExactly("5 unit");
        assertThat(answer.body().at("/items/2/problem/errors/0").has("pointer")).isFalse();
    }

    @Test
    void a_fault_names_the_column_as_the_file_does() {
        String file = HEADER.replace("reached", "Số người tiếp cận").replace("target", "Chỉ tiêu");

        Answer answer =
                service.post(
                        CSV,
                        file + row("vi-1", "r,d1,a,MEETING,PUBLIC,01,+2,UNIQUE\n"),
                        "Accept-Language",
                        "vi");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(places(answer, 0)).contains("2 Số người tiếp cận", "2 Chỉ tiêu");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "outreach-recorded,x,s,2021-10-12T09:00:00+07:00,r          | row-ragged",
                "a,b,c,d,e,f,g,h,i,j,k,l,m                                  | row-ragged",
                "\"a\"b,x,s,t,r,d1,a,MEETING,PUBLIC,1,,UNIQUE               | row-broken",
                "outreach,x,s,2021-10-12T09:00:00Z,r,d1,a,,,1,,             | unknown-type",
                ",x,s,2021-10-12T09:00:00Z,r,d1,a,,,1,,                     | required",
                "outreach-recorded,x,s,12/10/2021,r,d1,a,,,1,,              | time",
            })
    void one_row_that_cannot_be_read_leaves_the_others_alone(String row, String code) {
        Answer answer = service.post(CSV, HEADER + row + "\n" + outreach("beside-" + code));

        assertThat(answer.status()).as(answer.text()).isEqualTo(207);
        assertThat(answer.body().at("/items/0/problem/errors").toString())
                .contains("\"row\":2")
                .contains(code);
        assertThat(answer.body().at("/items/1/status").stringValue()).isIn("recorded", "repeated");
    }

    @Test
    void a_column_of_another_event_must_be_empty() {
        String file = HEADER.replace("counting", "counting,document");

        Answer answer =
                service.post(
                        CSV,
                        file
                                + row("f1", "r,d1,f1,MEETING,PUBLIC,1,,UNIQUE,\n")
                                + row("f2", "r,d1,f2,MEETING,PUBLIC,1,,UNIQUE,kh-1\n"));

        assertThat(answer.body().at("/items/0/status").stringValue()).isEqualTo("recorded");
        assertThat(answer.body().at("/items/1/problem/errors").toString())
                .contains("unknown-field", "\"column\":\"document\"");
    }

    @Test
    void a_header_that_is_none_turns_the_whole_file_away() {
        Answer answer = service.post(CSV, "type,id,source,họ tên,unit,Đơn vị\nx,y,z,a,b,c\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("code").stringValue()).isEqualTo("header-broken");
        assertThat(answer.body().get("errors").valueStream().map(JsonNode::toString))
                .anyMatch(e -> e.contains("\"column\":\"họ tên\",\"code\":\"column-unknown\""))
                .anyMatch(e -> e.contains("\"column\":\"Đơn vị\",\"code\":\"column-repeated\""))
                .anyMatch(e -> e.contains("\"column\":\"time\",\"code\":\"column-missing\""));
    }

    @Test
    void a_quote_left_open_turns_the_whole_file_away() {
        Answer answer = service.post(CSV, HEADER + outreach("q1") + "\"outreach" + outreach("q2"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("code").stringValue()).isEqualTo("quote-open");
        assertThat(answer.body().get("detail").stringValue()).contains("row 3");
        assertThat(service.get("/v1/events/receipt?source=https://a.example&id=q1").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\uFEFF"})
    void a_file_without_a_header_is_turned_away(String file) {
        assertThat(service.post(CSV, file).body().get("code").stringValue())
                .isEqualTo("header-broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "@SUM(A1)", "=HYPERLINK(\"\"x\"\")", "'; drop table x"})
    void what_looks_like_a_formula_is_stored_as_text(String text) {
        String header = "type,id,source,time,resolution,unit,document,kind,title,reference\n";
        String id = "formula-" + Integer.toHexString(text.hashCode());
        String row =
                "plan-drafted,"
                        + id
                        + ",s,2021-03-01T09:00:00+07:00,r,d1,"
                        + id
                        + ",PLAN,\""
                        + text
                        + "\",1\n";

        Answer answer = service.post(CSV, header + row);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(recorded(answer, 0).at("/data/title").stringValue())
                .isEqualTo(text.replace("\"\"", "\""));
    }

    @Test
    void an_empty_template_is_handed_out_in_the_language_asked_for() {
        Answer english = service.get("/v1/templates/outreach-recorded.csv");
        Answer vietnamese =
                service.get("/v1/templates/outreach-recorded.csv", "Accept-Language", "vi");

        assertThat(english.header("Content-Type")).startsWith("text/csv");
        assertThat(english.text().strip() + "\n").isEqualTo(HEADER);
        assertThat(vietnamese.text()).contains("Số người được tuyên truyền");
        assertThat(service.get("/v1/templates/outreach-recorded.csv?lang=vi").text())
                .isEqualTo(vietnamese.text());
        assertThat(service.get("/v1/templates").text()).contains("/v1/templates/plan-drafted.csv");
        assertThat(service.get("/v1/templates/rumour.csv").status()).isEqualTo(404);
        assertThat(service.get("/v1/templates/plan-drafted.csv?lang=fr").status()).isEqualTo(400);
    }

    private static List<String> places(Answer answer, int index) {
        return answer.body()
                .at("/items/" + index + "/problem/errors")
                .valueStream()
                .map(e -> e.get("row").intValue() + " " + e.path("column").stringValue(""))
                .toList();
    }
}
