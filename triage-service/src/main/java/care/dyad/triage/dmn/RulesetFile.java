package care.dyad.triage.dmn;

import care.dyad.triage.application.UnusableRuleset;

import org.kie.api.io.ResourceType;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.springframework.core.io.Resource;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a ruleset from its file and refuses one that is broken or incomplete. The version is the
 * last part of the namespace, {@code urn:dyad:ruleset:<name>:<version>}.
 */
final class RulesetFile {

    private static final Pattern NAMESPACE = Pattern.compile("urn:dyad:ruleset:([^:]+):([^:]+)");

    private final String location;
    private final byte[] bytes;

    private RulesetFile(String location, byte[] bytes) {
        this.location = location;
        this.bytes = bytes;
    }

    /**
     * @throws UnusableRuleset when the file cannot be read, or as {@link #read}
     */
    static CompiledRuleset load(Resource resource) {
        String location = resource.getDescription();
        try {
            return read(resource.getContentAsByteArray(), location);
        } catch (IOException e) {
            throw new UnusableRuleset(location, "it cannot be read", e);
        }
    }

    /**
     * The ruleset as Java.
     *
     * @throws UnusableRuleset when it is no DMN, has errors, does not explain a row, cannot be
     *     compiled, or fails a probe
     */
    static CompiledRuleset read(byte[] bytes, String location) {
        var file = new RulesetFile(location, bytes.clone());
        DmnRuleset interpreted = file.interpreted();
        file.refuse(ExplainedRows.faults(interpreted.model().getDefinitions()));
        file.refuse(DistinctRows.faults(interpreted.model().getDefinitions()));
        CompiledRuleset compiled = file.compiled(interpreted);
        file.refuse(ScoreProbes.faults(compiled));
        file.refuse(RulesetProbes.faults(interpreted, compiled));
        return compiled;
    }

    /**
     * The ruleset as KIE evaluates it, which is what its file means.
     *
     * @throws UnusableRuleset when it is no DMN or has errors
     */
    static DmnRuleset interpreted(byte[] bytes, String location) {
        return new RulesetFile(location, bytes.clone()).interpreted();
    }

    private DmnRuleset interpreted() {
        DMNRuntime runtime = runtime();
        DMNModel model = model(runtime);
        Matcher namespace = NAMESPACE.matcher(model.getNamespace());
        if (!namespace.matches()) {
            throw unusable("its namespace is not urn:dyad:ruleset:<name>:<version>");
        }
        return new DmnRuleset(namespace.group(1), namespace.group(2), hash(), runtime, model);
    }

    private CompiledRuleset compiled(DmnRuleset rules) {
        try {
            Program program =
                    new ModelTranslator(rules.model()).java(DmnRuleset.INPUT, DmnRuleset.OUTCOME);
            return new CompiledRuleset(rules.name(), rules.version(), rules.hash(), program);
        } catch (Untranslatable e) {
            throw new UnusableRuleset(location, "Dyad cannot compile " + e.getMessage(), e);
        }
    }

    private void refuse(Stream<String> faults) {
        faults.findFirst()
                .ifPresent(
                        fault -> {
                            throw unusable(fault);
                        });
    }

    private DMNRuntime runtime() {
        var source = ResourceFactory.newByteArrayResource(bytes);
        source.setResourceType(ResourceType.DMN);
        source.setSourcePath("ruleset.dmn");
        try {
            return DMNRuntimeBuilder.fromDefaults()
                    .buildConfiguration()
                    .fromResources(List.of(source))
                    .getOrElseThrow(e -> new IllegalArgumentException("KIE refused it", e));
        } catch (RuntimeException e) {
            throw new UnusableRuleset(location, "it is not readable DMN", e);
        }
    }

    private DMNModel model(DMNRuntime runtime) {
        if (runtime.getModels().size() != 1) {
            throw unusable("it is not readable DMN");
        }
        DMNModel model = runtime.getModels().getFirst();
        if (model.hasErrors()) {
            throw unusable(model.getMessages(DMNMessage.Severity.ERROR).getFirst().getText());
        }
        if (model.getDecisionByName(DmnRuleset.OUTCOME) == null
                || model.getInputByName(DmnRuleset.INPUT) == null) {
            throw unusable("it has no decision Outcome or no input Referral");
        }
        return model;
    }

    private String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private UnusableRuleset unusable(String fault) {
        return new UnusableRuleset(location, fault, null);
    }
}
