using System.Globalization;
using System.Numerics;
using System.Text;

using FsCheck;
using FsCheck.Fluent;

using Microsoft.CodeAnalysis.CSharp;

namespace GdrCode.Tests;

/// <summary>A random file with values planted in it.</summary>
internal sealed record Sample(string Path, string Text, Encoding Encoding, IReadOnlyList<string> Planted)
{
    public byte[] Bytes => [.. Encoding.GetPreamble(), .. Encoding.GetBytes(Text)];

    public override string ToString() => $"{Path}, {Encoding.WebName}, {string.Join(" | ", Planted)}\n{Text}";
}

/// <summary>Draws random files out of literals, comments and values of many kinds.</summary>
internal static class Samples
{
    private enum ValueKind
    {
        Password,
        Mail,
        Iban,
        Name,
    }

    // Of a name that very many bear nobody can tell a person from a dummy without a word beside it.
    private static readonly string[] Given = ["Liisbet", "Orsolya", "Kadri", "Maria", "Rainer", "Hana", "Tomasz", "Giulia"];
    private static readonly string[] Families = ["Hirvasniemi", "Zwettler", "Kowalczyk", "Obermoser", "Lindqvist", "Kobayashi", "Zubiaurre"];

    // Characters that the escapes and delimiters of some place have to write in their own way, and some that a code page can't hold.
    private static readonly string[] Surroundings = ["", "x", "a \"b\" c", "C:\\tmp\\new", "{0} {{1}}", "tab\there", "<b>&amp;</b>", "50 % of it's", "Größe", "//", "*/ no", "\\u0041", "#if", "${HOME}", "naïve"];

    private static readonly string[] WideSurroundings = ["日本語", "\U0001F600", "Ελλάδα"];

    private static Gen<string> Passwords =>
        from head in Gen.Elements("Kq7", "vR3", "zM9", "bT4")
        from tail in Gen.Elements("abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789!+#".ToCharArray()).ArrayOf(12)
        select head + new string(tail);

    private static Gen<string> Names => from given in Gen.Elements(Given) from family in Gen.Elements(Families) select $"{given} {family}";

    private static Gen<string> Mails =>
        from name in Names
        from host in Gen.Elements("kivilinn", "holzbau-rainer", "minatosoft", "txantxangorri")
        from end in Gen.Elements("ee", "de", "jp", "pl")
        select $"{name.Replace(' ', '.').ToLowerInvariant()}@{host}.{end}";

    // Digits in a row are taken for those of a documented sample.
    private static Gen<string> Ibans =>
        (from digits in Gen.Elements("0123456789".ToCharArray()).ArrayOf(18)
         select WithCheckDigits("70" + new string(digits)[2..])).Where(i => !GdrCode.Judging.Specimens.AreTyped(i));

    private static Gen<(ValueKind Kind, string Value)> Values => Gen.OneOf(
        Passwords.Select(v => (ValueKind.Password, v)), Mails.Select(v => (ValueKind.Mail, v)), Ibans.Select(v => (ValueKind.Iban, v)), Names.Select(v => (ValueKind.Name, v)));

    private static Gen<Encoding> Encodings => Gen.Elements<Encoding>(
        new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), CodePagesEncodingProvider.Instance.GetEncoding(1252)!);

    private static Gen<string> LineEnds => Gen.Elements("\n", "\r\n", "\n", "\r");

    public static Gen<Sample> CSharp =>
        from members in Gen.OneOf(Member, Member, Harmless.Select(h => (Code: h, Planted: string.Empty))).NonEmptyListOf()
        from encoding in Encodings
        from end in LineEnds
        from final in Gen.Elements("", "\n")
        select Compose("Ledger.cs", "public class Ledger\n{\n" + string.Join('\n', members.Select((m, i) => m.Code.Replace("§", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))) + "\n}" + final, encoding, end, [.. members.Select(m => m.Planted)]);

    public static Gen<Sample> Configuration =>
        from format in Gen.Elements("json", "yaml", "xml", "ini", "toml", "env", "md", "py")
        from values in Values.NonEmptyListOf()
        from around in Gen.Elements(Surroundings)
        from encoding in Encodings
        from end in Gen.Elements("\n", "\r\n")
        select Compose("ledger." + format, Configured(format, [.. values], around), encoding, end, [.. values.Select(v => v.Value)]);

    // One member: a value in one of the places that C# has for it.
    private static Gen<(string Code, string Planted)> Member =>
        from value in Values
        from place in Gen.Choose(0, 11)
        from around in Gen.Elements(Surroundings)
        from wide in Gen.Elements(WideSurroundings)
        from cut in Gen.Choose(1, value.Value.Length - 1)
        from other in Gen.Choose(0, 9)
        select (Place(place, value.Kind, value.Value, other == 0 ? wide : around, cut), value.Value);

    private static Gen<string> Harmless =>
        from text in Gen.Elements(Surroundings)
        from form in Gen.Choose(0, 3)
        select form switch
        {
            0 => $"    public const string H§ = {SymbolDisplay.FormatLiteral(text, quote: true)};",
            1 => $"    // {text}\n    public int H§ = 4711;",
            2 => $"#region {text.Replace("#", string.Empty, StringComparison.Ordinal)}\n    public double H§ = 1.5e3;\n#endregion",
            _ => $"    public string H§(int n) => $\"{{n:x2}} {{n}}\";",
        };

    private static string Place(int place, ValueKind kind, string value, string around, int cut)
    {
        var name = kind switch { ValueKind.Password => "Password§", ValueKind.Name => "FullName§", ValueKind.Mail => "Mail§", _ => "Iban§" };
        var told = kind switch { ValueKind.Password => $"password: {value}", ValueKind.Name => $"ask {value}", ValueKind.Mail => $"write to {value}", _ => $"pay to {value} soon" };
        return place switch
        {
            0 => $"    public const string {name} = {Literal(value)};",
            1 => $"    public const string {name} = @\"{value}\";",
            2 => $"    public const string {name} = \"\"\"{value}\"\"\";",
            3 => $"    public const string {name} = \"\"\"\"\n        {value}\n        \"\"\"\";",
            4 => $"    public const string {name} = {Literal(value[..cut])} + {Literal(value[cut..])};",
            5 => $"    public const string {name} = \"{string.Concat(value.Select(c => $"\\u{(int)c:x4}"))}\";",
            6 => $"    public string {name} => $\"{value}\";",
            7 => $"    public static System.ReadOnlySpan<byte> {name} => \"{value}\"u8;",
            8 => $"    // {told}\n    public int N§;",
            9 => $"    /* {around.Replace("*/", string.Empty, StringComparison.Ordinal)} */ /* {told} */\n    public int N§;",
            10 => $"    /// <summary>{told}</summary>\n    public int N§;",
            _ => $"#if NEVER\n    public const string {name} = {Literal(value)};\n#endif\n    public const string A§ = {Literal(around)};",
        };
    }

    private static string Configured(string format, (ValueKind Kind, string Value)[] values, string around)
    {
        var fields = values.Select((v, i) => (Name: v.Kind switch { ValueKind.Password => "password", ValueKind.Name => "fullName", ValueKind.Mail => "mail", _ => "iban" }, v.Value, Index: i)).ToList();
        var safe = string.Concat(around.Where(c => char.IsLetterOrDigit(c) || c == ' '));
        return format switch
        {
            "json" => "{\n" + string.Join(",\n", fields.Select(f => $"  \"row{f.Index}\": {{ \"{f.Name}\": \"{f.Value}\", \"note\": {System.Text.Json.JsonSerializer.Serialize(around)} }}")) + "\n}\n",
            "yaml" => string.Concat(fields.Select(f => $"row{f.Index}:\n  {f.Name}: '{f.Value}'\n  note: '{around.Replace("'", "''", StringComparison.Ordinal)}'\n")),
            "xml" => "<rows>\n" + string.Concat(fields.Select(f => $"  <row {f.Name}=\"{f.Value}\">\n    <{f.Name}>{f.Value}</{f.Name}>\n  </row>\n")) + "</rows>\n",
            "toml" => string.Concat(fields.Select(f => $"[row{f.Index}]\n{f.Name} = \"{f.Value}\"\nnote = '''{safe}'''\n")),
            "env" => string.Concat(fields.Select(f => $"ROW{f.Index}_{f.Name.ToUpperInvariant()}=\"{f.Value}\"\n")),
            "md" => string.Concat(fields.Select(f => $"- {f.Name}: {f.Value}\n\n{safe}\n")),
            "py" => string.Concat(fields.Select(f => $"{f.Name}{f.Index} = \"{f.Value}\"  # {safe}\n")),
            _ => string.Concat(fields.Select(f => $"[row{f.Index}]\n; {safe}\n{f.Name}={f.Value}\n")),
        };
    }

    private static Sample Compose(string path, string text, Encoding encoding, string end, string[] planted)
    {
        // A code page without a mark is told from others by its letters: with none of them the file is plain ASCII.
        var fits = encoding.CodePage != 1252 || text.All(c => c < 0x80 || "öïß".Contains(c, StringComparison.Ordinal));
        return new Sample(path, text.Replace("\n", end, StringComparison.Ordinal), fits ? encoding : new UTF8Encoding(false), [.. planted.Where(p => p.Length > 0).Distinct()]);
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static string WithCheckDigits(string account)
    {
        var rest = (int)(BigInteger.Parse(account + "131400", CultureInfo.InvariantCulture) % 97);
        return $"DE{98 - rest:00}{account}";
    }
}
