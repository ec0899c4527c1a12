package org.hemei.platform.web;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WebConfiguration {

    /** A redirect is a status and a header, so that it can wait for the transaction to commit like any other answer. */
    @Autowired
    void redirectAfterCommit(ThymeleafViewResolver views) {
        views.setRedirectHttp10Compatible(false);
    }
}
