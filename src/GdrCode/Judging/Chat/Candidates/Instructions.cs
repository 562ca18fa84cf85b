using System.Text.RegularExpressions;

namespace GdrCode.Judging.Chat.Candidates;

/// <summary>Knows texts that talk to a model. They are asked alone, so that what they bring about falls on themselves.</summary>
internal static partial class Instructions
{
    public static bool LookLike(string text) => Pattern().IsMatch(text);

    [GeneratedRegex(
        """
        \b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:previous|prior|above|earlier|all|any|the|your|these|those)\b.{0,40}\b(?:instruction|prompt|rule|message|context|direction)
        | \b(?:you\s+are|act\s+as|pretend|respond|reply|answer|output|print|return|label|mark|classify|treat|judge|consider)\b.{0,60}\b(?:clean|not\s+sensitive|non-sensitive|sensitive|neutral|verdicts?|candidates?)\b
        | \b(?:system|developer)\s+(?:prompt|message|instruction)
        | "?(?:verdict|candidates|parts)"?\s*:\s*["\[]
        | <\|? ?(?:im_start|im_end|system|assistant|user|endoftext|eot_id|start_header)
        | ^\s*(?:system|assistant|user|human)\s*:
        | \[/?INST | <<SYS
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
