package org.hemei.voting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.support.DeskClient.posting;

import org.hemei.support.Answer;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Everything that makes no sense is named: which input, and in what way. */
@DemoCityTest
class TallyMistakesTest {

    @Autowired
    MockMvc web;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | matter REQUIRED, units REQUIRED",
                "{'matter':'ORDINARY'} | units REQUIRED",
                "{'matter':'URGENT','units':[U1],'ballots':[]} | matter UNKNOWN",
                "{'matter':'ordinary','units':[U1],'ballots':[]} | matter UNKNOWN",
                "{'matter':1,'units':[U1],'ballots':[]} | matter FORMAT",
                "{'matter':'ORDINARY','nonResponse':'X','units':[U1],'ballots':[]} | nonResponse UNKNOWN",
                "{'matter':'ORDINARY','units':[],'ballots':[]} | units REQUIRED",
                "{'matter':'ORDINARY','units':{},'ballots':[]} | units FORMAT",
                "{'matter':'ORDINARY','units':[U1]} | ballots REQUIRED",
                "{'matter':'ORDINARY','units':[null],'ballots':[null]} | units[0] REQUIRED, ballots[0] REQUIRED",
                "{'matter':'ORDINARY','units':[U1],'ballots':[],'total':W9} | units IMPOSSIBLE",
                "{'matter':'ORDINARY','units':[U1],'ballots':[],'yes':W9} | yes IMPOSSIBLE",
                "{'matter':'ORDINARY','units':[U1],'ballots':[],'participating':W9} | participating IMPOSSIBLE",
                "{'matter':'ORDINARY','units':[U1],'ballots':[],'question':'x'} | question UNKNOWN",
                "{'matter':'ORDINARY','units':[{'unit':'1','size':'90'}],'ballots':[]} | units[0].size UNKNOWN",
                "{'matter':'ORDINARY','units':[U1],'ballots':[{'unit':'1','vote':'YES'}]} | ballots[0].vote UNKNOWN"
            })
    void theQuestionAsAWhole(String body, String errors) throws Exception {
        refused(body, errors);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | units[0].unit REQUIRED, units[0].area REQUIRED, units[0].owners REQUIRED",
                "{'unit':' ','area':'90','owners':['A']} | units[0].unit REQUIRED",
                "{'unit':'\\u00a0','area':'90','owners':['A']} | units[0].unit REQUIRED",
                "{'unit':'\\ud800','area':'90','owners':['A']} | units[0].unit FORMAT",
                "{'unit':7,'area':'90','owners':['A']} | units[0].unit FORMAT",
                "{'unit':'7','area':'-90','owners':['A']} | units[0].area FORMAT",
                "{'unit':'7','area':'90.123','owners':['A']} | units[0].area FORMAT",
                "{'unit':'7','area':'12345678901','owners':['A']} | units[0].area FORMAT",
                "{'unit':'7','area':'','owners':['A']} | units[0].area FORMAT",
                "{'unit':'7','area':90,'owners':['A']} | units[0].area FORMAT",
                "{'unit':'7','area':'0','owners':['A']} | units[0].area RANGE",
                "{'unit':'7','area':'0.00','owners':['A']} | units[0].area RANGE",
                "{'unit':'7','area':'90'} | units[0].owners REQUIRED",
                "{'unit':'7','area':'90','owners':[]} | units[0].owners REQUIRED",
                "{'unit':'7','area':'90','owners':'A'} | units[0].owners FORMAT",
                "{'unit':'7','area':'90','owners':['A','']} | units[0].owners[1] REQUIRED",
                "{'unit':'7','area':'90','owners':[null]} | units[0].owners[0] REQUIRED",
                "{'unit':'7','area':'90','owners':['\\udc00']} | units[0].owners[0] FORMAT",
                "{'unit':'7','area':'90','owners':['A'],'status':'RENTED'} | units[0].status UNKNOWN",
                "{'unit':'7','area':'90','owners':['A'],'deliveryProof':'yes'} | units[0].deliveryProof FORMAT",
                "U1,{'unit':' １','area':'90','owners':['A']} | units[1].unit DUPLICATE"
            })
    void aUnit(String units, String errors) throws Exception {
        refused("{'matter':'ORDINARY','units':[" + units + "],'ballots':[]}", errors);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | ballots[0].unit REQUIRED, ballots[0].choice REQUIRED",
                "{'unit':'9','choice':'YES'} | ballots[0].unit UNKNOWN",
                "{'unit':'1','choice':'MAYBE'} | ballots[0].choice UNKNOWN",
                "{'unit':'1','choice':true} | ballots[0].choice FORMAT",
                "{'unit':'1','choice':'YES'},{'unit':'1 ','choice':'YES'} | ballots[1].unit DUPLICATE"
            })
    void aBallot(String ballots, String errors) throws Exception {
        refused("{'matter':'ORDINARY','units':[U1],'ballots':[" + ballots + "]}", errors);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'total':W9 | participating REQUIRED, yes REQUIRED",
                "'total':{},'participating':W9,'yes':W9 | total.area REQUIRED, total.count REQUIRED",
                "'total':{'area':'0','count':9},'participating':W0,'yes':W0 | total.area RANGE",
                "'total':{'area':'9','count':0},'participating':W0,'yes':W0 | total.count RANGE",
                "'total':{'area':'-9','count':9},'participating':W0,'yes':W0 | total.area FORMAT",
                "'total':{'area':'9.001','count':9},'participating':W0,'yes':W0 | total.area FORMAT",
                "'total':{'area':9,'count':9},'participating':W0,'yes':W0 | total.area FORMAT",
                "'total':{'area':'9','count':-1},'participating':W0,'yes':W0 | total.count RANGE",
                "'total':{'area':'9','count':99999999999},'participating':W0,'yes':W0 | total.count RANGE",
                "'total':{'area':'9','count':9.5},'participating':W0,'yes':W0 | total.count FORMAT",
                "'total':{'area':'9','count':'9'},'participating':W0,'yes':W0 | total.count FORMAT",
                "'total':W9,'participating':{'area':'9.01','count':9},'yes':W9 | participating.area IMPOSSIBLE",
                "'total':W9,'participating':{'area':'9','count':10},'yes':W9 | participating.count IMPOSSIBLE",
                "'total':W9,'participating':W0,'yes':W9 | yes.area IMPOSSIBLE, yes.count IMPOSSIBLE",
                "'total':W9,'participating':W9,'yes':W9,'ballots':[] | ballots IMPOSSIBLE",
                "'total':W9,'participating':W9,'yes':W9,'nonResponse':'FOLLOW_MAJORITY' | nonResponse IMPOSSIBLE",
                "'total':{'area':'9','count':9,'heads':9} | total.heads UNKNOWN"
            })
    void totals(String totals, String errors) throws Exception {
        refused("{'matter':'ORDINARY'," + totals + "}", errors);
    }

    @Test
    void whatIsNoQuestionAtAllIsRefused() throws Exception {
        for (String body : new String[] {"", "[]", "null", "{", "{} {}", "7"}) {
            assertThat(new DeskClient(web).sent(posting("/tally", body)).status())
                    .as(body)
                    .isEqualTo(400);
        }
    }

    private void refused(String body, String errors) throws Exception {
        Answer answer = new DeskClient(web)
                .sent(posting(
                        "/tally",
                        body.replace("U1", "{'unit':'1','area':'90','owners':['A']}")
                                .replace("W9", "{'area':'9','count':9}")
                                .replace("W0", "{'area':'0','count':0}")
                                .replace('\'', '"')));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly(errors.split(", "));
        assertThat(answer.response().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(answer.text("/errors/0/message")).isNotBlank();
    }
}
