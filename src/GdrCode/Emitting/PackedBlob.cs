namespace GdrCode.Emitting;

/// <summary>Where an object stands in a pack.</summary>
/// <param name="Offset">Its first byte.</param>
/// <param name="Length">How many bytes it has there.</param>
/// <param name="Checksum">The CRC-32 of them.</param>
internal readonly record struct PackedBlob(long Offset, int Length, uint Checksum);
