namespace GdrCode.Detection;

/// <summary>
/// A word sequence looked for in bound names: <c>api key</c> is found in <c>ApiKey</c>, <c>my_api_key</c>, <c>apikey</c>. A leading
/// <c>=</c> asks for the whole name, a trailing <c>$</c> for its end.
/// </summary>
internal sealed class NameHint
{
    private readonly string[] words;
    private readonly string joined;
    private readonly bool whole;
    private readonly bool atEnd;

    public NameHint(string text)
    {
        whole = text.StartsWith('=');
        atEnd = text.EndsWith('$');
        words = text.Trim('=', '$', ' ').ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        joined = string.Concat(words);
    }

    /// <summary>The words run together. A name that has neither this nor the first word can't match; hints are indexed by both.</summary>
    public string Joined => joined;

    public IReadOnlyList<string> Words => words;

    public bool Matches(IReadOnlyList<string> name)
    {
        for (var i = 0; i < name.Count; i++)
        {
            var used = MatchAt(name, i);
            if (used > 0 && (!whole || (i == 0 && used == name.Count)) && (!atEnd || i + used == name.Count))
            {
                return true;
            }
        }

        return false;
    }

    // Names run words together as often as not: "apikey" is one word to the splitter.
    private int MatchAt(IReadOnlyList<string> name, int start)
    {
        if (Same(name[start], joined))
        {
            return 1;
        }

        if (start + words.Length > name.Count)
        {
            return 0;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (!Same(name[start + i], words[i]))
            {
                return 0;
            }
        }

        return words.Length;
    }

    /// <summary>A word without the number that tells it from its like: <c>phone2</c> is a phone.</summary>
    public static string WithoutNumber(string word) => word.TrimEnd(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);

    private static bool Same(string word, string hint) =>
        word == hint || (word.Length > hint.Length && char.IsAsciiDigit(word[^1]) && WithoutNumber(word) == hint);
}
