"""Agents and their tools; the package says what the cases mean."""

CASES = {
    "mcp": """
        from mcp.server.fastmcp import FastMCP
        from mcp.server.mcpserver import MCPServer

        one = FastMCP("x")
        two = MCPServer("x")

        @one.tool()
        def tool_of_version_one():
            slow()  # loop

        @two.tool()
        def tool_of_version_two():
            slow()
        """,
    "fastmcp": """
        from fastmcp import FastMCP

        server = FastMCP("x")

        @server.tool
        def tool():
            slow()

        @server.tool(name="x")
        def named():
            slow()

        @server.tool(run_in_thread=False)
        def told():
            slow()  # loop
        """,
    "pydantic_ai": """
        from pydantic_ai import Agent

        agent = Agent("x")

        def prepared(context, tool):
            slow()

        @agent.tool
        def tool(context):
            slow()

        @agent.tool_plain(prepare=prepared)  # loop
        def plain():
            slow()

        @agent.system_prompt
        def prompt():
            slow()

        @agent.instructions
        def instructions():
            slow()

        @agent.output_validator
        def validated(output):
            slow()

        @agent.tool_plain
        async def coroutine():
            slow()  # loop
        """,
    "langchain, llama_index": """
        from langchain_core.output_parsers import BaseOutputParser
        from langchain_core.retrievers import BaseRetriever
        from langchain_core.runnables import RunnableBranch, RunnableLambda, RunnablePassthrough, chain
        from langchain_core.tools import tool
        from workflows import Workflow, step

        @chain
        def linked(x):
            slow()

        @tool
        def used(x: str) -> str:
            "x"
            slow()

        class Known(BaseRetriever):
            def _get_relevant_documents(self, query, *, run_manager):
                slow()

            async def _aget_relevant_documents(self, query, *, run_manager):
                slow()  # loop

        class Parser(BaseOutputParser):
            def parse(self, text):
                slow()

        async def f():
            await linked.ainvoke(1)
            await used.ainvoke("x")
            await RunnableLambda(lambda x: slow()).ainvoke(1)
            await RunnablePassthrough.assign(a=lambda x: slow()).ainvoke({})
            await RunnableBranch((lambda x: slow(), lambda x: slow()), lambda x: slow()).ainvoke(1)

        class Flow(Workflow):
            @step
            def threaded(self, event):
                slow()

            @step
            async def coroutine(self, event):
                slow()  # loop
        """,
    "semantic_kernel": """
        from semantic_kernel.functions import kernel_function

        class Plugin:
            @kernel_function
            def bare(self):
                slow()  # loop

            @kernel_function(name="x")
            def named(self):
                slow()  # loop

            def helper(self):
                slow()
        """,
    "google.adk": """
        from google.adk.agents import Agent, LlmAgent
        from google.adk.tools import FunctionTool

        def tool(x: str):
            slow()

        def before(context):
            slow()

        async def coroutine(x: str):
            slow()  # loop

        given = Agent(name="x", tools=[tool])  # loop
        called = LlmAgent(name="x", before_agent_callback=before)  # loop
        made = FunctionTool(tool)  # loop
        other = FunctionTool(coroutine)
        """,
    "agents": """
        from agents import Agent, Runner, function_tool, input_guardrail

        @function_tool
        def tool(x: str):
            slow()

        @function_tool
        async def coroutine(x: str):
            slow()  # loop

        @input_guardrail
        def guard(context, agent, text):
            slow()  # loop

        def instructions(context, agent):
            slow()
            return "x"

        agent = Agent(name="x", instructions=instructions)  # loop

        async def main():
            await Runner.run(agent, "x")
        """,
}
