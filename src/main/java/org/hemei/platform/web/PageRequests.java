package org.hemei.platform.web;

import java.util.List;
import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.PageRequest;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads {@code size} and {@code cursor} of every list in the same way. */
@Configuration(proxyBeanMethods = false)
class PageRequests implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String size = request.getParameter("size");
        try {
            int wanted = size == null ? PageRequest.DEFAULT_SIZE : Integer.parseInt(size);
            return new PageRequest(wanted, request.getParameter("cursor"));
        } catch (NumberFormatException notANumber) {
            throw new InvalidInput("size", FieldError.Code.FORMAT, Phrase.of("platform.field.FORMAT", "size"));
        }
    }
}
