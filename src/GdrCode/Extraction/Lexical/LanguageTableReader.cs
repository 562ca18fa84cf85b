using YamlDotNet.Core;

namespace GdrCode.Extraction.Lexical;

/// <summary>Reads the table of languages and reports all its faults together.</summary>
internal sealed class LanguageTableReader
{
    private static readonly string[] s_fields =
        ["id", "extensions", "files", "shebang", "line", "docs", "block", "strings", .. Enum.GetNames<LanguageTraits>().Select(Dashed)];

    private readonly List<string> _faults = [];
    private readonly Dictionary<string, StringForm> _forms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="InvalidDataException">The table has faults; the message lists every one.</exception>
    public static IReadOnlyList<Language> Read(TextReader reader)
    {
        var table = new LanguageTableReader();
        List<Language> languages = [];
        try
        {
            languages = table.Languages(YamlTree.Read(reader));
        }
        catch (YamlException e)
        {
            table._faults.Add($"line {e.Start.Line}: {e.Message}");
        }

        return table._faults.Count == 0
            ? languages
            : throw new InvalidDataException("rules/languages.yaml: " + string.Join("; ", table._faults));
    }

    private List<Language> Languages(object? root)
    {
        if (root is not Dictionary<string, object?> map
            || map.GetValueOrDefault("forms") is not Dictionary<string, object?> forms
            || map.GetValueOrDefault("languages") is not List<object?> rows)
        {
            _faults.Add("needs a mapping of forms and a list of languages");
            return [];
        }

        foreach (var (id, value) in forms)
        {
            if (value is Dictionary<string, object?> form)
            {
                _forms[id] = Form(id, form);
            }
            else
            {
                _faults.Add($"form {id}: not a mapping");
            }
        }

        return [.. rows.Select(row => Row(row as Dictionary<string, object?> ?? []))];
    }

    private StringForm Form(string id, Dictionary<string, object?> form)
    {
        var open = Strings(form, "open");
        if (open.Count == 0 || open.Any(o => o.Length == 0))
        {
            _faults.Add($"form {id}: nothing opens it");
        }

        var holes = Strings(form, "holes").Aggregate(HoleStyles.None, (all, h) => all | Named<HoleStyles>($"form {id}", h));
        var special = Named<StringSpecial>($"form {id}", form.GetValueOrDefault("special") as string ?? "none");
        var close = form.GetValueOrDefault("close") as string ?? "";
        if (close.Length == 0 && special is StringSpecial.None)
        {
            _faults.Add($"form {id}: nothing closes it");
        }

        return new StringForm(id, open, close, Named<EscapeStyle>($"form {id}", form.GetValueOrDefault("escape") as string ?? "none"))
        {
            Lines = Flag(form, "lines"),
            Holes = holes,
            Special = special,
            AfterWord = form.GetValueOrDefault("after-word") is not "false",
        };
    }

    private Language Row(Dictionary<string, object?> row)
    {
        var id = row.GetValueOrDefault("id") as string ?? "";
        if (id.Length == 0 || !_taken.Add(id))
        {
            _faults.Add($"language '{id}': id missing or given twice");
        }

        _faults.AddRange(row.Keys.Except(s_fields).Select(k => $"language {id}: unknown field {k}"));
        var extensions = Strings(row, "extensions");
        _faults.AddRange(extensions.Where(e => !e.StartsWith('.')).Select(e => $"language {id}: extension {e} without a dot"));
        _faults.AddRange(extensions.Where(e => !_taken.Add(e)).Select(e => $"language {id}: extension {e} is taken"));
        return new Language(id)
        {
            Extensions = extensions,
            FileNames = Strings(row, "files"),
            Interpreters = Strings(row, "shebang"),
            LineComments = Strings(row, "line"),
            DocumentationComments = Strings(row, "docs"),
            BlockComments = [.. (row.GetValueOrDefault("block") as List<object?> ?? []).Select(b => Block(id, b))],
            Strings = [.. Strings(row, "strings").Select(f => FormOf(id, f))],
            Traits = Enum.GetValues<LanguageTraits>().Where(t => Flag(row, Dashed(t.ToString()))).Aggregate(LanguageTraits.None, (all, t) => all | t),
        };
    }

    private BlockComment Block(string id, object? pair)
    {
        if (pair is not List<object?> { Count: 2 or 3 } parts || parts[0] is not string { Length: > 0 } open || parts[1] is not string { Length: > 0 } close)
        {
            _faults.Add($"language {id}: a block comment is [open, close] or [open, close, doc]");
            return new BlockComment("/*", "*/", false, false);
        }

        var lineStart = open.StartsWith('^');
        return new BlockComment(lineStart ? open[1..] : open, close, parts.Count == 3, lineStart);
    }

    private StringForm FormOf(string id, string form)
    {
        if (_forms.TryGetValue(form, out var found))
        {
            return found;
        }

        _faults.Add($"language {id}: no form {form}");
        return new StringForm(form, ["\""], "\"", EscapeStyle.None);
    }

    private T Named<T>(string where, string name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Dashed(value.ToString()) == name)
            {
                return value;
            }
        }

        _faults.Add($"{where}: '{name}' is no {Dashed(typeof(T).Name)}");
        return default;
    }

    private static bool Flag(Dictionary<string, object?> map, string key) => map.GetValueOrDefault(key) is "true";

    private static List<string> Strings(Dictionary<string, object?> map, string key) => map.GetValueOrDefault(key) switch
    {
        string one => [one],
        List<object?> many => [.. many.OfType<string>()],
        _ => [],
    };

    private static string Dashed(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
