package care.dyad.pathway.episodes.http;

import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.RedirectReason;
import care.dyad.pathway.reviews.domain.Note;
import care.dyad.pathway.reviews.domain.ReviewDecision;
import care.dyad.pathway.reviews.domain.ReviewGround;
import care.dyad.pathway.reviews.domain.ReviewRequest;
import care.dyad.pathway.reviews.domain.SecondRequest;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads what reviewers send and refuses it with all its faults. */
final class ReviewBodies {

    private static final List<Pathway> PATHWAYS =
            List.of(Pathway.SPECIALIST_PERINATAL, Pathway.PARENT_INFANT, Pathway.VCSE_LINK_WORK);
    private static final List<RedirectReason> REDIRECTS =
            List.of(
                    RedirectReason.PAST_SECOND_BIRTHDAY,
                    RedirectReason.UNDER_16,
                    RedirectReason.REFERRER_NOT_ACCEPTED,
                    RedirectReason.NO_CONSENT);

    private enum Verb {
        CONFIRM,
        CHANGE,
        REDIRECT,
        CLOSE_WITHDRAWN,
        KEEP_OPEN
    }

    record ReviewBody(
            @Nullable String decision,
            @Nullable List<String> pathways,
            @Nullable String priority,
            @Nullable String areaCode,
            @Nullable RedirectBody redirect,
            @Nullable String reason,
            @Nullable String note,
            @Nullable String effectiveAt) {}

    record RedirectBody(@Nullable String reason, @Nullable String place) {}

    record SecondBody(@Nullable String note, @Nullable String effectiveAt) {}

    private ReviewBodies() {}

    static ReviewRequest review(ReviewBody body, String by) {
        Fields fields = new Fields();
        ReviewDecision decision = decision(body, fields);
        ReviewGround ground = fields.symbol(ReviewGround.class, body.reason(), "/reason");
        Note note = fields.note(body.note(), "/note");
        Instant effectiveAt = fields.timeOrNull(body.effectiveAt(), "/effectiveAt");
        fields.refuseFaulty();
        return new ReviewRequest(
                by, Fields.required(decision), ground, Fields.required(note), effectiveAt);
    }

    static SecondRequest confirmation(@Nullable SecondBody body, String by) {
        Fields fields = new Fields();
        Instant effectiveAt =
                body == null ? null : fields.timeOrNull(body.effectiveAt(), "/effectiveAt");
        fields.refuseFaulty();
        return new SecondRequest(by, null, effectiveAt);
    }

    static SecondRequest refusal(SecondBody body, String by) {
        Fields fields = new Fields();
        Note note = fields.note(body.note(), "/note");
        Instant effectiveAt = fields.timeOrNull(body.effectiveAt(), "/effectiveAt");
        fields.refuseFaulty();
        return new SecondRequest(by, Fields.required(note), effectiveAt);
    }

    private static @Nullable ReviewDecision decision(ReviewBody body, Fields fields) {
        AreaCode area = fields.area(body.areaCode(), "/areaCode");
        return switch (fields.symbol(Verb.class, body.decision(), "/decision")) {
            case CONFIRM -> new ReviewDecision.Confirm(area);
            case CHANGE -> change(body, area, fields);
            case REDIRECT -> redirect(body.redirect(), fields);
            case CLOSE_WITHDRAWN -> new ReviewDecision.CloseWithdrawn();
            case KEEP_OPEN -> new ReviewDecision.KeepOpen();
        };
    }

    private static @Nullable ReviewDecision change(
            ReviewBody body, @Nullable AreaCode area, Fields fields) {
        List<String> names = body.pathways() == null ? List.of() : body.pathways();
        if (names.isEmpty()) {
            fields.fault("/pathways", "MISSING", "Expected every pathway that it is to have");
        }
        List<Pathway> pathways = new ArrayList<>();
        for (String name : names) {
            pathways.add(fields.symbol(PATHWAYS, name, "/pathways/" + pathways.size()));
        }
        Priority priority = fields.symbol(Priority.class, body.priority(), "/priority");
        return pathways.isEmpty() ? null : new ReviewDecision.Change(pathways, priority, area);
    }

    private static @Nullable ReviewDecision redirect(@Nullable RedirectBody body, Fields fields) {
        if (body == null) {
            fields.fault("/redirect", "MISSING", "Expected a reason and a better place");
            return null;
        }
        RedirectReason reason = fields.symbol(REDIRECTS, body.reason(), "/redirect/reason");
        Note place = fields.note(body.place(), "/redirect/place");
        return place == null ? null : new ReviewDecision.Redirect(reason, place);
    }
}
