package care.dyad.notification.http;

import care.dyad.notification.application.PreviewTemplates;
import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.Message;
import care.dyad.notification.domain.NoticeKind;
import care.dyad.notification.domain.Priority;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Arrays;
import java.util.List;

/** What teams read, with invented data. */
@RestController
class TemplateController {

    private final PreviewTemplates preview;

    TemplateController(PreviewTemplates preview) {
        this.preview = preview;
    }

    /** A template, and where it is shown. */
    record Template(NoticeKind kind, Channel channel, String preview) {}

    @GetMapping("/api/templates")
    List<Template> all() {
        return Arrays.stream(NoticeKind.values())
                .flatMap(
                        kind ->
                                Arrays.stream(Channel.values())
                                        .map(channel -> template(kind, channel)))
                .toList();
    }

    @GetMapping("/api/templates/{kind}/{channel}")
    Message one(
            @PathVariable NoticeKind kind,
            @PathVariable Channel channel,
            @RequestParam(defaultValue = "ROUTINE") Priority priority,
            @RequestParam(defaultValue = "false") boolean muted) {
        return preview.preview(kind, channel, priority, muted);
    }

    private static Template template(NoticeKind kind, Channel channel) {
        return new Template(kind, channel, "/api/templates/" + kind + "/" + channel);
    }
}
