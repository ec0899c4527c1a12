package org.hemei.offices;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.hemei.support.Answer;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DemoCityTest
class OfficesApiTest {

    @Autowired
    MockMvc web;

    DeskClient desk;

    @BeforeEach
    void sitDown() {
        desk = new DeskClient(web);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    community | 李秀英     | ["YZ-QH-WT-YS"] | ["MEDIATOR"]
                    street    | 陈志强     | ["YZ-QH-WT"]    | ["MEDIATOR", "OFFICER"]
                    auditor   | 许明       | ["YZ"]          | ["AUDITOR"]
                    firm.out  | 恒谷物业    | []              | ["FIRM_USER"]
                    admin     | 系统管理员  | ["YZ"]          | ["ADMIN"]""")
    void everybodyIsToldWhoTheyAre(String username, String name, String offices, String roles) throws Exception {
        Answer me = desk.read(username, "/me");
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.members("")).containsExactly("name", "offices", "roles", "username");
        assertThat(me.text("/username")).isEqualTo(username);
        assertThat(me.text("/name")).isEqualTo(name);
        assertThat(me.body().path("offices")).isEqualTo(DeskClient.JSON.readTree(offices));
        assertThat(me.body().path("roles")).containsExactlyInAnyOrderElementsOf(DeskClient.JSON.readTree(roles));
    }

    @Test
    void theChainIsListedFromTheCityDown() throws Exception {
        Answer offices = desk.read("community", "/offices?size=100");
        assertThat(offices.members("")).containsExactly("items", "next");
        assertThat(offices.body().path("next").isNull()).isTrue();
        assertThat(offices.members("/items/0")).containsExactly("code", "name", "parent", "tier");
        assertThat(offices.text("/items/0/code")).isEqualTo("YZ");
        assertThat(offices.body().at("/items/0/parent").isNull()).isTrue();
        List<String> tiers = List.of("CITY", "DISTRICT", "STREET", "COMMUNITY");
        assertThat(offices.each("/tier")).containsAll(tiers);
        assertThat(offices.each("/tier").stream().map(tiers::indexOf)).isSorted();
        assertThat(offices.each("/code")).doesNotContain("YZ-QH-ZJ", "YZ-QH-WT-PC");
    }

    @Test
    void oneTierCanBeAskedFor() throws Exception {
        Answer districts = desk.read("community", "/offices?tier=DISTRICT");
        assertThat(districts.each("/code")).containsExactly("YZ-LT", "YZ-QH");
        assertThat(districts.each("/parent")).containsOnly("YZ");
        assertThat(desk.read("community", "/offices?tier=COMPOUND").each("/code"))
                .isEmpty();
        Answer unknown = desk.read("community", "/offices?tier=MOON");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.errors()).containsExactly("tier UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void walkingThePagesGivesEachOfficeOnce(int size) throws Exception {
        List<String> whole = desk.read("community", "/offices?size=100").each("/code");
        List<JsonNode> walked = desk.walked("community", "/offices", size);
        assertThat(walked)
                .extracting(row -> row.path("code").asText())
                .isEqualTo(whole)
                .doesNotHaveDuplicates();
    }
}
