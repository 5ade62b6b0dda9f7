package care.dyad.pathway.pages.web;

import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.RedirectReason;
import care.dyad.pathway.reviews.domain.Note;
import care.dyad.pathway.reviews.domain.ReviewDecision;
import care.dyad.pathway.reviews.domain.ReviewGround;
import care.dyad.pathway.reviews.domain.ReviewRequest;
import care.dyad.ui.FormField;
import care.dyad.ui.FormOption;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a clinician decides on a referral under review, as a form. */
final class ReviewForm {

    private static final String DECISION = "decision";
    private static final String PATHWAYS = "pathways";
    private static final String PRIORITY = "priority";
    private static final String WHY_NOT = "redirect";
    private static final String PLACE = "place";
    private static final String AREA = "area";
    private static final String GROUND = "ground";
    private static final String NOTE = "note";

    private static final List<Pathway> CHOICES =
            List.of(Pathway.SPECIALIST_PERINATAL, Pathway.PARENT_INFANT, Pathway.VCSE_LINK_WORK);

    private final Posted posted;
    private final boolean withdrawn;

    ReviewForm(Posted posted, boolean withdrawn) {
        this.posted = posted;
        this.withdrawn = withdrawn;
    }

    List<FormField> fields() {
        return List.of(
                posted.radios(
                        DECISION,
                        "What do you decide?",
                        null,
                        withdrawn ? onWithdrawal() : onProposal()),
                posted.line(
                        AREA,
                        "Where she lives, if you found out",
                        "Optional. The ONS code of the local authority, such as E08000024"),
                posted.select(
                        GROUND,
                        "Why?",
                        options(GROUND, List.of(ReviewGround.values()), ReviewForm::plain)),
                posted.area(
                        NOTE,
                        "In your own words",
                        "It stays in the case. Leave out NHS numbers and e-mail addresses."));
    }

    private List<FormOption> onWithdrawal() {
        return List.of(
                posted.option(DECISION, "keep", "It goes on, although it was taken back"),
                posted.option(DECISION, "close", "Close it; a second person has to agree"));
    }

    private List<FormOption> onProposal() {
        return List.of(
                posted.option(DECISION, "confirm", "The proposal is right"),
                posted.option(
                        DECISION,
                        "change",
                        "Other pathways or another priority",
                        posted.checkboxes(
                                PATHWAYS,
                                "Every pathway that it is to have",
                                options(PATHWAYS, CHOICES, Words::of)),
                        posted.radios(
                                PRIORITY,
                                "Priority",
                                "Less than was proposed needs a second person",
                                options(PRIORITY, List.of(Priority.values()), Words::of))),
                posted.option(
                        DECISION,
                        "redirect",
                        "It is not for these services",
                        posted.select(
                                WHY_NOT,
                                "Why not?",
                                options(WHY_NOT, redirects(), ReviewForm::plain)),
                        posted.area(
                                PLACE,
                                "A better place",
                                "The referrer reads this. Leave out names.")));
    }

    private static List<RedirectReason> redirects() {
        return Arrays.stream(RedirectReason.values())
                .filter(one -> one != RedirectReason.UNKNOWN)
                .toList();
    }

    private <E extends Enum<E>> List<FormOption> options(
            String id, List<E> symbols, Function<E, String> words) {
        return symbols.stream()
                .map(one -> posted.option(id, one.name(), words.apply(one)))
                .toList();
    }

    private static String plain(Enum<?> symbol) {
        return Words.plain(symbol.name());
    }

    /** The review; null, with what is wrong, when something is missing. */
    @Nullable ReviewRequest read(String by) {
        ReviewDecision decision = decision();
        Optional<ReviewGround> ground = posted.one(ReviewGround.class, GROUND, "Choose why");
        Note note = posted.note(NOTE);
        return decision == null || ground.isEmpty() || note == null || !posted.isSound()
                ? null
                : new ReviewRequest(by, decision, ground.get(), note, null);
    }

    private @Nullable ReviewDecision decision() {
        AreaCode area = area();
        return switch (posted.text(DECISION)) {
            case "confirm" -> new ReviewDecision.Confirm(area);
            case "change" -> change(area);
            case "redirect" -> redirect();
            case "keep" -> new ReviewDecision.KeepOpen();
            case "close" -> new ReviewDecision.CloseWithdrawn();
            default -> {
                posted.wrong(DECISION, "Choose what you decide");
                yield null;
            }
        };
    }

    private @Nullable ReviewDecision change(@Nullable AreaCode area) {
        List<Pathway> pathways =
                CHOICES.stream().filter(one -> posted.all(PATHWAYS).contains(one.name())).toList();
        if (pathways.isEmpty()) {
            posted.wrong(PATHWAYS, "Choose every pathway that it is to have");
        }
        Optional<Priority> priority = posted.one(Priority.class, PRIORITY, "Choose the priority");
        return pathways.isEmpty() || priority.isEmpty()
                ? null
                : new ReviewDecision.Change(pathways, priority.get(), area);
    }

    private @Nullable ReviewDecision redirect() {
        Optional<RedirectReason> reason =
                posted.one(
                        RedirectReason.class, WHY_NOT, "Choose why it is not for these services");
        Note place = posted.note(PLACE);
        return reason.isEmpty() || place == null
                ? null
                : new ReviewDecision.Redirect(reason.get(), place);
    }

    private @Nullable AreaCode area() {
        String code = posted.text(AREA);
        if (!code.isEmpty() && !AreaCode.isValid(code)) {
            posted.wrong(AREA, "The code must be a letter and eight digits, such as E08000024");
            return null;
        }
        return code.isEmpty() ? null : new AreaCode(code);
    }
}
