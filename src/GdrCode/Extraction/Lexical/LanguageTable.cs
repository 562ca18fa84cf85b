using System.Text;

namespace GdrCode.Extraction.Lexical;

/// <summary>The languages of <c>rules/languages.yaml</c>, looked up by id, path or interpreter.</summary>
internal sealed class LanguageTable
{
    private static readonly Lazy<LanguageTable> s_default = new(Load);

    private readonly Dictionary<string, Language> _byId;
    private readonly Dictionary<string, Language> _byExtension;
    private readonly Dictionary<string, Language> _byFileName;
    private readonly Dictionary<string, Language> _byInterpreter;

    public LanguageTable(IReadOnlyList<Language> languages)
    {
        Languages = languages;
        _byId = languages.ToDictionary(l => l.Id, StringComparer.Ordinal);
        _byExtension = Index(languages, l => l.Extensions, StringComparer.OrdinalIgnoreCase);
        _byFileName = Index(languages, l => l.FileNames, StringComparer.Ordinal);
        _byInterpreter = Index(languages, l => l.Interpreters, StringComparer.Ordinal);
    }

    /// <summary>The table that the tool brings.</summary>
    public static LanguageTable Default => s_default.Value;

    public IReadOnlyList<Language> Languages { get; }

    public Language? ById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The language of a file, by its whole name, else by its longest known extension; null where the table knows neither.</summary>
    public Language? ByPath(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (_byFileName.TryGetValue(name, out var language))
        {
            return language;
        }

        for (var dot = name.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = name.IndexOf('.', dot + 1))
        {
            if (_byExtension.TryGetValue(name[dot..], out language))
            {
                return language;
            }
        }

        return null;
    }

    /// <summary>The language of the interpreter that a <c>#!</c> line names; null where the table doesn't know it.</summary>
    public Language? ByShebang(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("#!"))
        {
            return null;
        }

        var line = text[2..];
        var end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end];
        foreach (var word in line.Length > 500 ? default : line.Split(' '))
        {
            var name = line[word];
            name = name[(name.LastIndexOf('/') + 1)..].TrimEnd("0123456789.");
            if (name.Length > 0 && name is not "env" && name[0] != '-')
            {
                return _byInterpreter.GetValueOrDefault(name.ToString());
            }
        }

        return null;
    }

    private static Dictionary<string, Language> Index(IEnumerable<Language> languages, Func<Language, IEnumerable<string>> keys, StringComparer comparer)
    {
        var index = new Dictionary<string, Language>(comparer);
        foreach (var language in languages)
        {
            foreach (var key in keys(language))
            {
                index.TryAdd(key, language);
            }
        }

        return index;
    }

    private static LanguageTable Load()
    {
        using var stream = typeof(LanguageTable).Assembly.GetManifestResourceStream("rules/languages.yaml")
            ?? throw new InvalidDataException("rules/languages.yaml is not embedded");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new LanguageTable(LanguageTableReader.Read(reader));
    }
}
