package org.hemei.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/** Large text (关怀版) for those who ask for it, remembered by their browser as the language is. */
@Controller
class TextSize implements HandlerInterceptor, WebMvcConfigurer {

    private static final String COOKIE = "hemei-text";
    private static final String LARGE = "large";

    @GetMapping("/text-size")
    String change(
            @RequestParam String to, @RequestParam(defaultValue = "/") String back, HttpServletResponse response) {
        boolean large = to.equals(LARGE);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, large ? LARGE : "")
                        .path("/")
                        .maxAge(large ? Duration.ofDays(365) : Duration.ZERO)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build()
                        .toString());
        return ReturnPath.to(back);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).excludePathPatterns("/api/**", "/assets/**", "/actuator/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        request.setAttribute("largeText", cookie != null && cookie.getValue().equals(LARGE));
        return true;
    }
}
