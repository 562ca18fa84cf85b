using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace GdrCode.Benchmarks;

/// <summary>Makes shards in the form of stack-v1 out of the structure of this repository's own sources: no record is anybody's, and no two texts are equal but for the copies that are asked for.</summary>
internal static class ShardCorpus
{
    // Packages that copies are copies of, and folders that they lie in.
    private const int Packages = 40;

    // Members a record, so that records have about the size of files in corpora: half of those of C# have less than two kilobytes.
    private const int LeastMembers = 1;
    private const int MostMembers = 9;

    private static readonly string[] Names = ["Wilma Ostrowska", "Bram Achterveld", "Signe Lundhagen", "Tiago Ferreirinha", "Maelys Kerandren"];

    /// <summary><c>corpus FOLDER RECORDS SHARDS [SENSITIVE-PERCENT [COPIES-PERCENT]]</c>.</summary>
    public static int Run(string[] args)
    {
        if (args is not [var folder, var records, var shards, .. var rest])
        {
            Console.Error.WriteLine("usage: corpus FOLDER RECORDS SHARDS [SENSITIVE-PERCENT [COPIES-PERCENT]]");
            return 2;
        }

        var bytes = Make(folder, Number(records), Number(shards), rest is [var percent, ..] ? Number(percent) : 30, rest is [_, var copies, ..] ? Number(copies) : 0);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{records} records, {bytes / 1e6:N1} MB before compression, in {shards} shards"));
        return 0;

        static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>Writes the shards and gives their bytes before compression.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="records">How many records in all.</param>
    /// <param name="shards">In how many files.</param>
    /// <param name="sensitivePercent">How many of a hundred records hold a planted name, mailbox and password.</param>
    /// <param name="copiesPercent">How many of a hundred records are files of a few packages, each in a vendored folder of another repository.</param>
    public static long Make(string folder, int records, int shards, int sensitivePercent, int copiesPercent = 0)
    {
        Directory.CreateDirectory(folder);
        var members = MemberPool.Load();
        var bytes = 0L;
        for (var shard = 0; shard < shards; shard++)
        {
            using var file = new GZipStream(File.Create(Path.Combine(folder, $"train-{shard:00000}-of-{shards:00000}.jsonl.gz")), CompressionLevel.Fastest);
            for (var number = shard; number < records; number += shards)
            {
                var package = number % 100 < copiesPercent ? number % Packages : (int?)null;
                var record = Record(members, number, package, number % 100 < sensitivePercent);
                file.Write(record);
                bytes += record.Length;
            }
        }

        return bytes;
    }

    private static byte[] Record(IReadOnlyList<string> members, int number, int? package, bool isSensitive)
    {
        var random = new Pick(package ?? number);
        var count = LeastMembers + random.Next(MostMembers - LeastMembers + 1);
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"namespace Generated.Area{(package ?? number) % 97};\n\ninternal static partial class Part{package ?? number}\n{{\n"));
        for (var i = 0; i < count; i++)
        {
            if (isSensitive && i == count / 2)
            {
                var name = Names[random.Next(Names.Length)];
                var mail = string.Create(CultureInfo.InvariantCulture, $"{name.ToLowerInvariant().Replace(' ', '.')}{random.Next(1000)}@brenntal-logistik.de");
                text.Append(CultureInfo.InvariantCulture, $"    // TODO: ask {name} <{mail}>\n    private const string Password = \"Qz{random.Next(1_000_000)}!x{random.Next(1_000_000)}\";\n\n");
            }

            text.Append(members[random.Next(members.Count)]).Append('\n').Append(i == count - 1 ? "" : "\n");
        }

        text.Append("}\n");
        var content = text.ToString();
        var utf8 = Encoding.UTF8.GetBytes(content);
        var rows = content.Split('\n')[..^1];
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
#pragma warning disable CA5350 // Git names contents by it.
            writer.WriteString("hexsha", Convert.ToHexStringLower(SHA1.HashData([.. Encoding.ASCII.GetBytes($"blob {utf8.Length}\0"), .. utf8])));
#pragma warning restore CA5350
            writer.WriteNumber("size", utf8.Length);
            writer.WriteString("ext", "cs");
            writer.WriteString("lang", "C#");
            writer.WriteString("max_stars_repo_path", package is null ? string.Create(CultureInfo.InvariantCulture, $"src/Part{number}.cs") : string.Create(CultureInfo.InvariantCulture, $"src/Area{number}/third_party/package{package}/Part.cs"));
            writer.WriteString("max_stars_repo_name", string.Create(CultureInfo.InvariantCulture, $"owner{number / 50}/project{number / 50}"));
            writer.WriteNumber("max_stars_count", random.Next(5000));
            writer.WriteString("content", content);
            writer.WriteNumber("avg_line_length", rows.Average(r => r.Length));
            writer.WriteNumber("max_line_length", rows.Max(r => r.Length));
            writer.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    /// <summary>Numbers that look random and are the same in every version of .NET.</summary>
    private sealed class Pick(int seed)
    {
        private ulong state = ((ulong)seed * 0x9E3779B97F4A7C15) + 1;

        public int Next(int limit)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            return (int)(state % (ulong)limit);
        }
    }
}
