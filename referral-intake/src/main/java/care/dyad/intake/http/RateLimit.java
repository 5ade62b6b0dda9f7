package care.dyad.intake.http;

import care.dyad.intake.IntakeSettings;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps one account from using up the service for all others. Counted in the memory of this
 * instance: two instances allow twice as much.
 */
@Component
class RateLimit implements HandlerInterceptor, WebMvcConfigurer {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Map<String, Bucket> accounts = new ConcurrentHashMap<>();
    private final IntakeSettings settings;

    RateLimit(IntakeSettings settings) {
        this.settings = settings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getUserPrincipal() != null) {
            count(request.getUserPrincipal().getName());
        }
        return true;
    }

    private void count(String account) {
        ConsumptionProbe probe =
                accounts.computeIfAbsent(account, name -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refused.tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(settings.requestBurst())
                                        .refillGreedy(settings.requestsPerMinute(), MINUTE))
                .build();
    }
}
