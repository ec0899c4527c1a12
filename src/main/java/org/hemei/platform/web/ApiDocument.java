package org.hemei.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says of all routes alike. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String PASSWORD = "password";

    @Bean
    OpenAPI hemeiApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Hemei")
                                .version("v1")
                                .description(
                                        "Errors are application/problem+json (RFC 9457) in the language of Accept-Language,"
                                                + " Chinese by default; a 400 names the fields, a 409 tells who holds it or what it is."))
                .components(new Components()
                        .addSecuritySchemes(
                                PASSWORD,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList(PASSWORD));
    }

    /** Every POST may carry a key under which it happens once. */
    @Bean
    OpenApiCustomizer idempotencyHeader() {
        return api -> api.getPaths().values().forEach(path -> {
            if (path.getPost() != null) {
                path.getPost()
                        .addParametersItem(new HeaderParameter()
                                .name(IdempotencyFilter.HEADER)
                                .required(false)
                                .schema(new StringSchema().maxLength(100))
                                .description("same key and body: the stored answer; another body: 409"));
            }
        });
    }
}
