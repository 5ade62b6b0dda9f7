package care.dyad.held;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Says on a page what the desk refused, where the API would answer with a problem. */
@ControllerAdvice(basePackageClasses = RefusedOnPage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedOnPage {

    @ExceptionHandler
    ModelAndView refused(ErrorResponseException refused) {
        ProblemDetail problem = refused.getBody();
        return page(refused.getStatusCode(), String.valueOf(problem.getTitle()));
    }

    @ExceptionHandler
    ModelAndView noSuchAddress(MethodArgumentTypeMismatchException wrong) {
        return page(HttpStatus.NOT_FOUND, "There is no such held event");
    }

    private static ModelAndView page(HttpStatusCode status, String title) {
        var page = new ModelAndView("held/refused");
        page.setStatus(status);
        return page.addObject("title", title);
    }
}
