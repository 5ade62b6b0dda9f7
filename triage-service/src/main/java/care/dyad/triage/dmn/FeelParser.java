package care.dyad.triage.dmn;

import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.codegen.feel11.ProcessedUnaryTest;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.kie.dmn.feel.lang.types.BuiltInType;

import java.util.List;

/** The syntax of FEEL, as KIE reads it. */
final class FeelParser {

    private final FEEL feel = FEEL.newInstance(FeelParser.class.getClassLoader(), List.of());

    BaseNode expression(String text, Scope scope) {
        return (BaseNode) feel.processExpression(text, names(scope)).getInterpreted().getASTNode();
    }

    UnaryTestListNode tests(String text, Scope scope) {
        var tests = (ProcessedUnaryTest) feel.processUnaryTests(text, names(scope));
        return (UnaryTestListNode) tests.getInterpreted().getASTNode();
    }

    /** KIE has to know the names and their types: names and fields may hold spaces. */
    private CompilerContext names(Scope scope) {
        CompilerContext names = feel.newCompilerContext();
        scope.names()
                .forEach(
                        (name, named) ->
                                names.addInputVariableType(
                                        name,
                                        switch (named) {
                                            case Scope.Value value -> value.type();
                                            case Scope.Known known -> known.type();
                                            case Scope.Function _ -> BuiltInType.FUNCTION;
                                        }));
        return names;
    }
}
