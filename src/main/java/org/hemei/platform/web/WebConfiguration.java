package org.hemei.platform.web;

import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.serializer.IStandardJavaScriptSerializer;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WebConfiguration {

    /** A number or a truth value is no text, as a text is no number. */
    @Bean
    Jackson2ObjectMapperBuilderCustomizer textIsText() {
        return builder -> builder.postConfigurer(json -> json.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }

    /** A redirect is a status and a header, so that it can wait for the transaction to commit like any other answer. */
    @Autowired
    void redirectAfterCommit(ThymeleafViewResolver views) {
        views.setRedirectHttp10Compatible(false);
    }

    /** A block of JSON in a page holds no markup: {@code <!--<script>} in it would keep the block from ending. */
    @Autowired
    void noMarkupInBlocksOfJson(SpringTemplateEngine templates) {
        for (IDialect dialect : templates.getDialects()) {
            if (dialect instanceof StandardDialect standard) {
                IStandardJavaScriptSerializer json = standard.getJavaScriptSerializer();
                standard.setJavaScriptSerializer((value, page) -> {
                    StringWriter written = new StringWriter();
                    json.serializeValue(value, written);
                    try {
                        page.write(written.toString().replace("<", "\\u003C"));
                    } catch (IOException unwritable) {
                        throw new UncheckedIOException(unwritable);
                    }
                });
            }
        }
    }
}
