using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Deals;

public static class ListPipelines
{
    public static async Task<Page<PipelinesPage, View>> Get(Kept<PipelineBook> kept) => new(new((await kept.Current()).Ways));

    public record View(IReadOnlyList<PipelineBook.Way> Pipelines);
}
