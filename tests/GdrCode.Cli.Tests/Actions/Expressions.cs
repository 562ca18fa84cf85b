using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GdrCode.Cli.Tests.Actions;

/// <summary>Evaluates the part of GitHub's expressions that an action may use here: contexts, text, <c>||</c>, <c>&amp;&amp;</c>, <c>==</c>, <c>!=</c>. Everything else is refused.</summary>
internal sealed partial class Expressions(JsonObject contexts)
{
    /// <summary>A text with its expressions replaced.</summary>
    public string Expand(string text) => Placeholder().Replace(text, m => Text(Evaluate(m.Groups[1].Value.Trim())));

    // From the weakest operator to the strongest.
    private JsonNode? Evaluate(string expression)
    {
        if (Split(expression, "||") is { } either)
        {
            var left = Evaluate(either.Left);
            return IsTrue(left) ? left : Evaluate(either.Right);
        }

        if (Split(expression, "&&") is { } both)
        {
            var left = Evaluate(both.Left);
            return IsTrue(left) ? Evaluate(both.Right) : left;
        }

        if (Split(expression, "!=") is { } unequal)
        {
            return !Equal(unequal);
        }

        return Split(expression, "==") is { } equal ? Equal(equal) : Value(expression);
    }

    private static (string Left, string Right)? Split(string expression, string op) =>
        expression.IndexOf(op, StringComparison.Ordinal) is >= 0 and var at ? (expression[..at].Trim(), expression[(at + op.Length)..].Trim()) : null;

    // GitHub compares text without regard to case.
    private bool Equal((string Left, string Right) sides) => string.Equals(Text(Evaluate(sides.Left)), Text(Evaluate(sides.Right)), StringComparison.OrdinalIgnoreCase);

    private JsonNode? Value(string expression)
    {
        if (Literal().Match(expression) is { Success: true } literal)
        {
            return literal.Groups[1].Value;
        }

        Assert.Matches(Path(), expression);
        JsonNode? node = contexts;
        foreach (var name in expression.Split('.'))
        {
            node = (node as JsonObject)?[name];
        }

        return node;
    }

    private static bool IsTrue(JsonNode? value) => value is JsonObject || Text(value) is not ("" or "false" or "0");

    private static string Text(JsonNode? value) => value switch
    {
        null => string.Empty,
        JsonObject => "Object",
        _ => value.GetValueKind() switch { System.Text.Json.JsonValueKind.True => "true", System.Text.Json.JsonValueKind.False => "false", _ => value.ToString() },
    };

    [GeneratedRegex(@"\$\{\{(.*?)\}\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("^'([^']*)'$")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^[A-Za-z_][\w-]*(\.[A-Za-z_][\w-]*)*$")]
    private static partial Regex Path();
}
