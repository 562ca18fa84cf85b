namespace GdrCode.Datasets;

/// <summary>One line of an input as it was read.</summary>
/// <param name="File">Index of the input.</param>
/// <param name="Number">Counts from 1.</param>
/// <param name="Bytes">The line without its line feed; empty where <paramref name="Fault"/> says why it was not kept.</param>
/// <param name="Fault">What is wrong with it already; null for the usual line.</param>
/// <param name="IsLast">Whether no line feed ended it.</param>
internal sealed record RecordLine(int File, long Number, byte[] Bytes, RecordFault? Fault = null, bool IsLast = false);
