package org.hemei.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hemei.platform.NotFound;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Which office handles what concerns one community or several. */
@DemoCityTest
class RoutingTest {

    @Autowired
    Offices offices;

    @ParameterizedTest
    @CsvSource({
        "YZ-QH-WT-YS, YZ-QH-WT-YS",
        "YZ-QH-WT-YS YZ-QH-WT-YS, YZ-QH-WT-YS",
        "YZ-QH-WT-YS YZ-QH-WT-GY, YZ-QH-WT",
        "YZ-QH-WT-GY YZ-QH-WT-YS, YZ-QH-WT",
        "YZ-QH-WT-YS YZ-QH-NH-AL, YZ-QH",
        "YZ-QH-WT-YS YZ-QH-WT-GY YZ-QH-NH-AL, YZ-QH",
        "YZ-QH-WT-YS YZ-LT-CT-FQ, YZ",
        "YZ-QH-WT-YS YZ-QH-WT, YZ-QH-WT",
    })
    void theLowestOfficeAboveAllHandlesWhatTheyShare(String communities, String office) {
        assertThat(offices.common(List.of(communities.split(" "))).code()).isEqualTo(office);
    }

    @ParameterizedTest
    @CsvSource({
        "YZ-QH-WT-YS, COMMUNITY, YZ-QH-WT-YS",
        "YZ-QH-WT-YS, CITY, YZ",
        "YZ-QH-WT-YS YZ-QH-WT-GY, STREET, YZ-QH-WT",
        "YZ-QH-WT-YS YZ-QH-WT-GY, DISTRICT, YZ-QH",
        "YZ-QH-WT-YS YZ-LT-CT-FQ, CITY, YZ",
    })
    void atATierTheOfficeAboveAllHandlesIt(String communities, Tier tier, String office) {
        assertThat(offices.at(List.of(communities.split(" ")), tier).code()).isEqualTo(office);
    }

    @Test
    void belowWhatTheyShareThereIsNoOfficeForAll() {
        assertThatThrownBy(() -> offices.at(List.of("YZ-QH-WT-YS", "YZ-QH-WT-GY"), Tier.COMMUNITY))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> offices.at(List.of("YZ-QH-WT-YS", "YZ-LT-CT-FQ"), Tier.DISTRICT))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatBelongsToNoCommunityOfOursIsHandledByNobody() {
        for (List<String> communities : List.of(List.<String>of(), List.of("YZ-QH-WT-YS", "YZ-XX"), List.of("YZ-XX"))) {
            assertThatThrownBy(() -> offices.common(communities)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> offices.at(communities, Tier.CITY)).isInstanceOf(NotFound.class);
        }
    }
}
