using System.Text;
using LibGit2Sharp;

namespace GdrCode.Tests.Crawling;

/// <summary>Writes trees that git itself would not write.</summary>
internal static class HostileTrees
{
    public static ObjectId Write(Repository repository, params (string Mode, string Name, ObjectId Id)[] entries)
    {
        using var content = new MemoryStream();
        foreach (var (mode, name, id) in entries)
        {
            content.Write(Encoding.UTF8.GetBytes($"{mode} {name}\0"));
            content.Write(id.RawId);
        }

        return repository.ObjectDatabase.Write<Tree>(content.ToArray());
    }

    public static string Commit(Repository repository, ObjectId tree)
    {
        var text = $"tree {tree.Sha}\nauthor T <t@example.com> 0 +0000\ncommitter T <t@example.com> 0 +0000\n\nState\n";
        return repository.ObjectDatabase.Write<Commit>(Encoding.UTF8.GetBytes(text)).Sha;
    }
}
