package org.hemei.documents.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hemei.documents.PaperCheck;
import org.hemei.documents.PaperCheck.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 文书核验, for anybody and without an account: a code is valid or it is not. */
@Controller
class CheckPage {

    private final PaperCheck papers;

    CheckPage(PaperCheck papers) {
        this.papers = papers;
    }

    @GetMapping("/check")
    ModelAndView ask(
            @RequestParam(required = false) @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        return page(code == null || code.isBlank() ? null : code, request, response);
    }

    /** Where the code on a paper leads. */
    @GetMapping("/check/{code}")
    ModelAndView scan(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        return page(code, request, response);
    }

    private ModelAndView page(@Nullable String code, HttpServletRequest request, HttpServletResponse response) {
        ModelAndView page = new ModelAndView("documents/check");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        if (code != null) {
            PaperCheck.Checked checked = papers.check(code, request.getRemoteAddr());
            page.addObject("answer", checked.answer());
            if (checked.answer() == Answer.LATER) {
                page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
                long seconds = Math.max(1, checked.retryAfter().plusMillis(999).toSeconds());
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
            }
        }
        return page;
    }
}
