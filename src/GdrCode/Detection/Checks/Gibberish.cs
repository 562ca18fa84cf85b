namespace GdrCode.Detection;

/// <summary>Tells generated text from words: <c>x7Kq0vTz9LmB</c> from <c>MyApp.Core.TokenProvider</c>.</summary>
internal static class Gibberish
{
    /// <summary>Below this, one name in a hundred is taken for generated text, and one generated text of 16 characters in fifty for a name.</summary>
    public const double Threshold = -0.5;

    // A generated text changes between letters and digits all the time, a name seldom does.
    private const double LetterBesideDigit = -2.2;
    private const double LowerBeforeUpper = -1.6;
    private const double DigitBesideDigit = -0.6;

    // How often one letter follows another in the words of public package names, against chance: 0 is 2^-4.5 times, 9 is 2^4.5 times as often.
    private const string Followers =
        "36763463625767362777554453" +
        "63325211511521620543510130" +
        "62436227506632741556521130" +
        "65347432623433630553422230" +
        "65666453423667453877454642" +
        "51225400600521520434400140" +
        "52227234500434530542401020" +
        "62226110501232621324401040" +
        "65765551224668652567351414" +
        "40003000300010310050300000" +
        "52126222501322420343311030" +
        "73447331713642740255531151" +
        "74437221612443651243511130" +
        "63667462624334641367442242" +
        "45663452434668661766645432" +
        "62337225602632650655411170" +
        "10100000100300010111500000" +
        "74558342725454741466542150" +
        "63647326614453663367533150" +
        "73537336713443740765523251" +
        "55454240502556250666120311" +
        "50216010600121410122200010" +
        "51125103501213420232100000" +
        "31213110400220230124100020" +
        "43434332211444351354322101" +
        "30005001300110300000200022";

    /// <summary>Whether <paramref name="text"/> looks generated. Short texts can't be told: fewer than 8 characters are never gibberish.</summary>
    public static bool IsLikely(ReadOnlySpan<char> text) => text.Length >= 8 && Score(text) < Threshold;

    /// <summary>Mean over neighbouring characters; words are above 0, generated text is around -1.6.</summary>
    public static double Score(ReadOnlySpan<char> text)
    {
        var (sum, pairs) = (0.0, 0);
        for (var i = 1; i < text.Length; i++)
        {
            var (a, b) = (text[i - 1], text[i]);
            if (!char.IsAsciiLetterOrDigit(a) || !char.IsAsciiLetterOrDigit(b))
            {
                continue;
            }

            pairs++;
            sum += (char.IsAsciiDigit(a), char.IsAsciiDigit(b)) switch
            {
                (true, true) => DigitBesideDigit,
                (false, false) => char.IsAsciiLetterLower(a) && char.IsAsciiLetterUpper(b) ? LowerBeforeUpper : Letters(a, b),
                _ => LetterBesideDigit,
            };
        }

        return pairs == 0 ? 0 : sum / pairs;
    }

    private static double Letters(char a, char b) => Followers[(((a | 0x20) - 'a') * 26) + (b | 0x20) - 'a'] - '0' - 4.5;
}
