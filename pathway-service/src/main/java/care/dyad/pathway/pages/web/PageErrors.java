package care.dyad.pathway.pages.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Says on a page what went wrong, where the API would answer with a problem. */
@ControllerAdvice(basePackageClasses = PageErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageErrors {

    private static final Logger log = LoggerFactory.getLogger(PageErrors.class);

    @ExceptionHandler({NoSuchPage.class, MethodArgumentTypeMismatchException.class})
    ModelAndView notFound() {
        return page("pages/not-found", HttpStatus.NOT_FOUND);
    }

    /** Messages of libraries can hold data, so only the class is logged. */
    @ExceptionHandler
    ModelAndView unexpected(RuntimeException exception) {
        log.error("A page failed with {}; its reader may try again", where(exception));
        return page("pages/sorry", HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static String where(RuntimeException exception) {
        StackTraceElement[] trace = exception.getStackTrace();
        return exception.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private static ModelAndView page(String view, HttpStatus status) {
        var page = new ModelAndView(view);
        page.setStatus(status);
        return page;
    }
}
