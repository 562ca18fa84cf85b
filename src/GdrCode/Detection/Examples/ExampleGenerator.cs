using System.Security.Cryptography;
using System.Text;

namespace GdrCode.Detection.Examples;

/// <summary>
/// Makes a value from a pattern: literals, classes (<c>[A-Z2-7]</c>, <c>\d</c>, <c>\w</c>), groups with alternatives and counts (<c>{36}</c>, <c>{4,8}</c>, <c>?</c>).
/// The same pattern gives the same value, so that a failing example can be repeated.
/// </summary>
internal sealed class ExampleGenerator
{
    private readonly string pattern;
    private readonly StringBuilder made = new();
    private byte[] pool;
    private int used;
    private int at;

    private ExampleGenerator(string pattern)
    {
        this.pattern = pattern;
        pool = SHA256.HashData(Encoding.UTF8.GetBytes(pattern));
    }

    public static string Generate(string pattern)
    {
        if (ExampleMakers.TryMake(pattern, out var made))
        {
            return made;
        }

        var generator = new ExampleGenerator(pattern);
        generator.Sequence(write: true);
        return generator.made.ToString();
    }

    private void Sequence(bool write)
    {
        while (at < pattern.Length && pattern[at] is not (')' or '|'))
        {
            Item(write);
        }
    }

    private void Item(bool write)
    {
        var start = at;
        Atom(write: false);
        var end = at;
        var count = Count();
        var after = at;
        for (var i = 0; write && i < count; i++)
        {
            at = start;
            Atom(write: true);
        }

        at = Math.Max(end, after);
    }

    private int Count()
    {
        if (at < pattern.Length && pattern[at] == '?')
        {
            at++;
            return Next(2);
        }

        if (at >= pattern.Length || pattern[at] != '{')
        {
            return 1;
        }

        var end = pattern.IndexOf('}', at);
        var bounds = pattern[(at + 1)..end].Split(',');
        at = end + 1;
        var least = int.Parse(bounds[0]);
        return bounds.Length == 1 ? least : least + Next(int.Parse(bounds[1]) - least + 1);
    }

    private void Atom(bool write)
    {
        switch (pattern[at])
        {
            case '(':
                Group(write);
                break;
            case '[':
                Class(write);
                break;
            case '\\':
                Escape(write);
                break;
            default:
                Write(pattern[at++], write);
                break;
        }
    }

    private void Group(bool write)
    {
        var starts = new List<int>();
        do
        {
            at++;
            starts.Add(at);
            Sequence(write: false);
        }
        while (at < pattern.Length && pattern[at] == '|');
        var end = at + 1;
        if (write)
        {
            at = starts[Next(starts.Count)];
            Sequence(write: true);
        }

        at = end;
    }

    private void Class(bool write)
    {
        var end = pattern.IndexOf(']', at);
        var members = new List<char>();
        for (var i = at + 1; i < end; i++)
        {
            if (i + 2 < end && pattern[i + 1] == '-')
            {
                members.AddRange(Enumerable.Range(pattern[i], pattern[i + 2] - pattern[i] + 1).Select(c => (char)c));
                i += 2;
            }
            else
            {
                members.Add(pattern[i]);
            }
        }

        at = end + 1;
        if (write)
        {
            Write(members[Next(members.Count)], write);
        }
    }

    private void Escape(bool write)
    {
        var c = pattern[at + 1];
        at += 2;
        const string WordCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        Write(c switch { 'd' => write ? (char)('0' + Next(10)) : '0', 'w' => write ? WordCharacters[Next(WordCharacters.Length)] : 'a', _ => c }, write);
    }

    private void Write(char c, bool write)
    {
        if (write)
        {
            made.Append(c);
        }
    }

    private int Next(int below)
    {
        if (used + 1 >= pool.Length)
        {
            pool = SHA256.HashData(pool);
            used = 0;
        }

        return ((pool[used++] << 8) | pool[used++]) % below;
    }
}
