using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace GdrCode.Model;

/// <summary>
/// Findings that are known already: fingerprints of category and value, which hold no line and no path and so survive every move.
/// They are keyed by a key of the user's or, where there is none, salted and slow to compute, so that trying values takes long.
/// </summary>
public sealed partial class Baseline
{
    /// <summary>First line of a baseline file.</summary>
    public const string Header = "# gdr-baseline/1: findings that are known; written by gdr baseline";

    private const int Iterations = 20_000;
    private const int SaltBytes = 16;
    private const int FingerprintBytes = 12;
    private const string KeyLine = "# key ";
    private const string SaltLine = "# salt ";

    private readonly HashSet<string> fingerprints;
    private readonly string name;
    private readonly string? keyId;
    private readonly byte[]? salt;
    private readonly ConcurrentDictionary<(string Category, string Value), string> computed = new();

    private Baseline(string name, string? keyId, byte[]? salt, IEnumerable<string> fingerprints)
    {
        this.name = name;
        this.keyId = keyId;
        this.salt = salt;
        this.fingerprints = [.. fingerprints];
    }

    /// <summary>Knows nothing.</summary>
    public static Baseline Empty { get; } = new("", null, null, []);

    /// <summary>Whether the fingerprints hang on a salt of the file, not on a key.</summary>
    public bool IsSalted => salt is not null;

    /// <summary>How many findings it knows.</summary>
    public int Count => fingerprints.Count;

    /// <summary>An empty baseline under a key.</summary>
    public static Baseline Keyed(RunKey key) => new("", key.Id, null, []);

    /// <summary>An empty baseline with a salt of its own.</summary>
    public static Baseline Salted() => new("", null, RandomNumberGenerator.GetBytes(SaltBytes), []);

    /// <summary>Whether a text is a baseline and nothing else: every line is one that <see cref="Write"/> writes, so that no secret hides behind the header.</summary>
    public static bool Is(string text) => text.StartsWith(Header, StringComparison.Ordinal) && Whole().IsMatch(text);

    /// <summary>Reads a baseline file; lines of fingerprints alone are taken for those of the run's key.</summary>
    /// <param name="lines">Its lines.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="InvalidDataException">A line is no fingerprint, or the salt is damaged.</exception>
    public static Baseline Parse(IEnumerable<string> lines, string name)
    {
        string? keyId = null;
        byte[]? salt = null;
        var found = new List<string>();
        foreach (var (number, untrimmed) in lines.Index())
        {
            var line = untrimmed.Trim();
            if (line.StartsWith(KeyLine, StringComparison.Ordinal))
            {
                keyId = line[KeyLine.Length..].Trim();
            }
            else if (line.StartsWith(SaltLine, StringComparison.Ordinal))
            {
                salt = Hex(line[SaltLine.Length..].Trim(), SaltBytes) ?? throw Fault(name, number, $"the salt is not {2 * SaltBytes} hexadecimal digits");
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                var fingerprint = line.Split(' ')[0];
                found.Add(Hex(fingerprint, FingerprintBytes) is null ? throw Fault(name, number, $"not a fingerprint of {2 * FingerprintBytes} hexadecimal digits") : fingerprint.ToLowerInvariant());
            }
        }

        return new Baseline(name, keyId, salt, found);
    }

    /// <summary>The same header with other fingerprints, each followed by its category.</summary>
    public string Write(IEnumerable<(string Fingerprint, string Category)> known)
    {
        var text = new StringBuilder(Header).Append('\n')
            .Append(salt is null ? KeyLine + keyId : SaltLine + Convert.ToHexStringLower(salt)).Append('\n');
        foreach (var (fingerprint, category) in known.Distinct().OrderBy(k => k.Fingerprint, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{fingerprint} {category}\n");
        }

        return text.ToString();
    }

    /// <summary>Refuses a key that the fingerprints weren't made with: it would make every finding look new.</summary>
    /// <exception cref="InvalidDataException">The keys differ.</exception>
    public void Require(RunKey key)
    {
        if (keyId is not null && keyId != key.Id)
        {
            throw new InvalidDataException($"{name}: was made with key {keyId}, and this run has key {key.Id}; name its key with --key-file");
        }
    }

    /// <summary>Whether a finding is known.</summary>
    public bool Contains(string category, string value, RunKey key) => fingerprints.Count > 0 && fingerprints.Contains(Fingerprint(category, value, key));

    /// <summary>The fingerprint of a finding in this baseline.</summary>
    public string Fingerprint(string category, string value, RunKey key) =>
        salt is null ? key.Fingerprint(category, value) : computed.GetOrAdd((category, value), static (finding, salt) => Slow(finding.Category, finding.Value, salt), salt);

    private static string Slow(string category, string value, byte[] salt) => Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(
        Encoding.UTF8.GetBytes(value), (byte[])[.. salt, .. Encoding.UTF8.GetBytes(category)], Iterations, HashAlgorithmName.SHA256, FingerprintBytes));

    [GeneratedRegex(@"\A# gdr-baseline/1: findings that are known; written by gdr baseline\r?\n# (key [0-9a-f]{8}|salt [0-9a-f]{32})\r?\n([0-9a-f]{24} [a-z0-9-]{1,80}\r?\n)*\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    private static byte[]? Hex(string text, int bytes) => text.Length == 2 * bytes && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : null;

    private static InvalidDataException Fault(string name, int index, string what) => new($"{name}:{index + 1}: {what}; write the file anew with gdr baseline");
}
