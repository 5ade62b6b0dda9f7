package care.dyad.triage.dmn;

import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.core.impl.BaseDMNTypeImpl;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.model.api.BusinessKnowledgeModel;
import org.kie.dmn.model.api.DMNElementReference;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.FunctionDefinition;
import org.kie.dmn.model.api.FunctionKind;
import org.kie.dmn.model.api.InformationItem;
import org.kie.dmn.model.api.InformationRequirement;
import org.kie.dmn.model.api.KnowledgeRequirement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes Java of all that one decision of a DMN model rests on, in the order it is needed. */
final class ModelTranslator {

    private final DMNModel model;
    private final LogicTranslator logic = new LogicTranslator(new FeelParser());
    private final Scope scope = Scope.empty();
    private final Map<String, Scope.Named> known = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final List<Program.Step> steps = new ArrayList<>();

    ModelTranslator(DMNModel model) {
        this.model = model;
    }

    /**
     * @throws Untranslatable with the element and the construct that cannot be compiled
     */
    Program java(String input, String outcome) {
        Scope.Value facts = scope.value(type(model.getInputByName(input).getType()));
        known.put(input, facts);
        decide(model.getDecisionByName(outcome).getDecision());
        return new Program(List.copyOf(steps), scope.size(), facts.slot());
    }

    private void decide(Decision decision) {
        String name = decision.getName();
        begin(name);
        Map<String, Scope.Named> needed = new HashMap<>();
        decision.getInformationRequirement().forEach(one -> need(one, needed));
        functions(decision.getKnowledgeRequirement(), needed);
        Expression java =
                scope.folded(
                        () ->
                                logic.java(
                                        "decision " + name,
                                        decision.getExpression(),
                                        scope.of(needed)));
        Scope.Value value = scope.value(type(model.getDecisionByName(name).getResultType()));
        steps.add(new Program.Step(name, java, value.slot()));
        known.put(name, value.given(java));
    }

    private void need(InformationRequirement requirement, Map<String, Scope.Named> needed) {
        if (requirement.getRequiredInput() != null) {
            add(model.getInputById(id(requirement.getRequiredInput())).getName(), needed);
            return;
        }
        var decision = model.getDecisionById(id(requirement.getRequiredDecision())).getDecision();
        if (!known.containsKey(decision.getName())) {
            decide(decision);
        }
        add(decision.getName(), needed);
    }

    private void functions(
            List<KnowledgeRequirement> requirements, Map<String, Scope.Named> needed) {
        for (KnowledgeRequirement requirement : requirements) {
            var node = model.getBusinessKnowledgeModelById(id(requirement.getRequiredKnowledge()));
            if (!known.containsKey(node.getName())) {
                define(node.getBusinessKnowledModel());
            }
            add(node.getName(), needed);
        }
    }

    private void define(BusinessKnowledgeModel knowledge) {
        String name = knowledge.getName();
        begin(name);
        Map<String, Scope.Named> needed = new HashMap<>();
        functions(knowledge.getKnowledgeRequirement(), needed);
        FunctionDefinition function = knowledge.getEncapsulatedLogic();
        if (function.getKind() != FunctionKind.FEEL) {
            throw new Untranslatable("function " + name + ", which is not FEEL but program code");
        }
        known.put(name, new Scope.Function(arguments -> call(name, function, needed, arguments)));
    }

    private Expression call(
            String name,
            FunctionDefinition function,
            Map<String, Scope.Named> needed,
            List<Expression> arguments) {
        List<InformationItem> parameters = function.getFormalParameter();
        if (parameters.size() != arguments.size()) {
            throw new Untranslatable("a call of " + name + " with another number of arguments");
        }
        Map<String, Scope.Named> names = new HashMap<>(needed);
        int[] places = new int[parameters.size()];
        for (int i = 0; i < places.length; i++) {
            Scope.Value place = scope.value(type(parameters.get(i)));
            places[i] = place.slot();
            names.put(parameters.get(i).getName(), place.given(arguments.get(i)));
        }
        Expression body = logic.java("function " + name, function.getExpression(), scope.of(names));
        return invocation(places, arguments.toArray(Expression[]::new), body);
    }

    private static Expression invocation(int[] places, Expression[] arguments, Expression body) {
        return (@Nullable Object[] slots) -> {
            for (int i = 0; i < places.length; i++) {
                slots[places[i]] = arguments[i].value(slots);
            }
            return body.value(slots);
        };
    }

    private void begin(String name) {
        if (!begun.add(name)) {
            throw new Untranslatable(name + " needs itself");
        }
    }

    private void add(String name, Map<String, Scope.Named> needed) {
        Scope.Named named = known.get(name);
        if (named == null) {
            throw new Untranslatable("the input " + name);
        }
        needed.put(name, named);
    }

    private static String id(DMNElementReference reference) {
        return reference.getHref().substring(reference.getHref().indexOf('#') + 1);
    }

    private Type type(InformationItem parameter) {
        var defined = model.getItemDefinitionByName(parameter.getTypeRef().getLocalPart());
        return defined == null ? BuiltInType.UNKNOWN : type(defined.getType());
    }

    private static Type type(DMNType type) {
        return ((BaseDMNTypeImpl) type).getFeelType();
    }
}
