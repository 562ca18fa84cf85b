namespace GdrCode.Rewriting.Surrogates.Words;

/// <summary>The letters of a script that surrogate words are made of.</summary>
/// <param name="Consonants">Letters of the odd places.</param>
/// <param name="Vowels">Letters of the even places; empty where the script writes none.</param>
/// <param name="Marked">True where the letters alone tell a surrogate (cyclical signs), so that words need no check letter.</param>
internal sealed record Alphabet(string Consonants, string Vowels, bool Marked = false)
{
    public static readonly Alphabet Latin = new("bcdfghjklmnpqrstvwxyz", "aeiou");
    private static readonly Alphabet Cyrillic = new("бвгджзклмнпрстфхцчшщ", "аеиоуыэюя");
    private static readonly Alphabet Greek = new("βγδζθκλμνξπρστφχψ", "αεηιουω");
    private static readonly Alphabet Hebrew = new("אבגדהוזחטיכלמנסעפצקרשת", "");
    private static readonly Alphabet Arabic = new("بتثجحخدذرزسشصضطظعغفقكلمنهوي", "");
    private static readonly Alphabet Thai = new("กขคงจชซดตถทนบปผพฟมยรลวสหอ", "ะาิีุู") { IsDependent = true };
    private static readonly Alphabet Devanagari = new("कखगघचछजझटठडढतथदधनपफबभमयरलवसह", "ािीुूेैोौ") { IsDependent = true };
    private static readonly Alphabet Georgian = new("ბგდვზთკლმნპჟრსტფქღყშჩცძწჭხჯჰ", "აეიოუ");
    private static readonly Alphabet Armenian = new("բգդզթժլխծկհձղճմյնշչպջռսվտրցփք", "աեէըիոօ");

    // The ten stems and twelve branches stand for "A, B, C"; nobody is named by them alone.
    private static readonly Alphabet Han = new("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥", "", true);

    // Syllables that Korean names do not use.
    private static readonly Alphabet Hangul = new("뱌뵤뷰퍄표퓨탸툐튜캬쿄큐쟈죠쥬챠쵸츄댜됴듀쨔쬬쮸뺘뾰쀼떄뜌꺄", "", true);
    private static readonly Alphabet Hiragana = new("ゐゑゔ", "", true);
    private static readonly Alphabet Katakana = new("ヰヱヴヺヸヹ", "", true);

    public string Letters { get; } = Consonants + Vowels;

    /// <summary>Whether vowels are signs at a consonant, so that no word begins with one.</summary>
    public bool IsDependent { get; private init; }

    /// <summary>The letters that a word may begin with.</summary>
    public string Initials => IsDependent ? Consonants : Letters;

    /// <summary>The alphabet that a word is mapped in; Latin for scripts without one.</summary>
    public static Alphabet Of(char letter) => letter switch
    {
        < '\u0370' => Latin,
        < '\u0400' => Greek,
        < '\u0530' => Cyrillic,
        < '\u0590' => Armenian,
        < '\u0600' => Hebrew,
        < '\u0700' => Arabic,
        >= '\u0900' and < '\u0980' => Devanagari,
        >= '\u0E00' and < '\u0E80' => Thai,
        >= '\u10A0' and < '\u1100' => Georgian,
        >= '\u3040' and < '\u30A0' => Hiragana,
        >= '\u30A0' and < '\u3100' => Katakana,
        >= '\u3400' and < '\uA000' => Han,
        >= '\uAC00' and < '\uD7B0' => Hangul,
        _ => Latin,
    };

    public bool IsVowel(char letter) => Vowels.Contains(letter, StringComparison.Ordinal);
}
