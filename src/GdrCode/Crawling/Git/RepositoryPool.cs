using System.Collections.Concurrent;
using LibGit2Sharp;

namespace GdrCode.Crawling;

/// <summary>Lends each caller a repository of its own: a <see cref="Repository"/> may not be used on two threads at once.</summary>
internal sealed class RepositoryPool(string path) : IDisposable
{
    private readonly ConcurrentBag<Repository> idle = [];

    public T Use<T>(Func<Repository, T> read)
    {
        if (!idle.TryTake(out var repository))
        {
            repository = GitRepositories.Open(path);
        }

        try
        {
            return read(repository);
        }
        finally
        {
            idle.Add(repository);
        }
    }

    public void Dispose()
    {
        while (idle.TryTake(out var repository))
        {
            repository.Dispose();
        }
    }
}
