using System.ComponentModel.DataAnnotations;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Platform.Search;

// What finders answer, and pickers read: a few records by the words of their names.
public sealed record Found(IReadOnlyList<Found.Row> Rows, string? Q, string? Back) : IPlaced
{
    Whereabouts IPlaced.Where => new(Say($"Find and choose"), null);

    public const int Most = 20;

    public sealed record Row(Guid Id, string Name, string? Detail, string Url);

    public class Asked
    {
        [MaxLength(100)]
        public string? Q { get; set; }

        // Without a script: the address, ready for an id at its end, that the choice leads back to.
        [MaxLength(500)]
        public string? Back { get; set; }
    }

    public static Found Of(IReadOnlyList<Row> rows, Asked asked) => new(rows, asked.Q, asked.Back is ['/', not ('/' or '\\'), ..] or "/" ? asked.Back : null);
}
