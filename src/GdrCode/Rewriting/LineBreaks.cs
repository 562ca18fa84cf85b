namespace GdrCode.Rewriting;

/// <summary>What C# and <c>SourceText</c> count as line breaks. None of them may come or go.</summary>
internal static class LineBreaks
{
    public const string Characters = "\r\n\u0085\u2028\u2029";

    public static bool Holds(char c) => c is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029';
}
