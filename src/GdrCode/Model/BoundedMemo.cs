using System.Collections.Concurrent;

namespace GdrCode.Model;

/// <summary>Remembers what was made of the strings met last; when too many were met, all are forgotten.</summary>
/// <param name="most">How many are remembered.</param>
/// <param name="make">Makes the value of a string; the same string gives the same value.</param>
internal sealed class BoundedMemo<T>(int most, Func<string, T> make)
{
    private readonly ConcurrentDictionary<string, T> values = new(StringComparer.Ordinal);
    private int count;

    public T this[string key]
    {
        get
        {
            if (values.TryGetValue(key, out var known))
            {
                return known;
            }

            // The dictionary's own count takes all its locks.
            if (Interlocked.Increment(ref count) > most)
            {
                values.Clear();
                Interlocked.Exchange(ref count, 1);
            }

            return values.GetOrAdd(key, make);
        }
    }
}
