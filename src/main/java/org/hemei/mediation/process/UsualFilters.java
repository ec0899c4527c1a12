package org.hemei.mediation.process;

import org.hemei.tasks.StepFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What mediators look for every morning: cases to accept, visits to make, files to put away. */
@Configuration(proxyBeanMethods = false)
class UsualFilters {

    @Bean
    @Order(1)
    StepFilter intakeFilter() {
        return new StepFilter("intake", "userTask_decideAdmissibility");
    }

    @Bean
    @Order(2)
    StepFilter revisitFilter() {
        return new StepFilter("revisit", "userTask_revisit");
    }

    @Bean
    @Order(3)
    StepFilter archiveFilter() {
        return new StepFilter("archive", "userTask_archiveCase");
    }
}
