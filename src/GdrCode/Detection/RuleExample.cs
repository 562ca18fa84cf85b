namespace GdrCode.Detection;

/// <summary>
/// One example of a rule. Text of a small file; sensitive values stand between <c>⟦</c> and <c>⟧</c>, and <c>{{pattern}}</c> is replaced
/// by a value generated from the pattern when the example is run, so that no provider-shaped secret is stored.
/// </summary>
/// <param name="Text">The file's text.</param>
/// <param name="Path">Its path; <c>Example.txt</c> where none is given.</param>
/// <param name="Sensitive">Whether the rule must find exactly the marked values, or nothing.</param>
internal sealed record RuleExample(string Text, string Path, bool Sensitive)
{
    public const string DefaultPath = "Example.txt";
}
